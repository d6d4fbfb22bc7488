"""Salesforce: the one source with a true history of events."""

from dashboard.cases.remote.salesforce.entries import Told, entry_of
from dashboard.cases.remote.salesforce.source import Organisation, open_salesforce
from dashboard.cases.remote.salesforce.tracking import Untracked, untracked

__all__ = ["Organisation", "Told", "Untracked", "entry_of", "open_salesforce", "untracked"]
