"""What pages read, cached: the only place with Streamlit's caches; every key holds the scope.

Frames are never changed after they are made, so sharing one between sessions is safe and, unlike
`st.cache_data`, costs no copy. What is looked up is the mart's key, the viewer's scope and the
question; `_from`, which begins with an underscore, is not: it is what the key stands for.
"""

from dashboard.loading.cases import (
    cases_behind,
    explain,
    first_listed,
    listed,
    newest_behind,
    number_example,
    open_cases,
    overdue,
    overdue_cases,
)
from dashboard.loading.duties import duties
from dashboard.loading.escalations import escalations
from dashboard.loading.evidence import Evidence, evidence
from dashboard.loading.findings import asked_for, proposed
from dashboard.loading.integrity import Asked, cases_of_question, screen
from dashboard.loading.measured import (
    counts,
    declared,
    definitions,
    figures,
    handed_over,
)
from dashboard.loading.messages import (
    about_message,
    case_message,
    checked,
    draft,
    examples,
    object_to,
    suspected,
    texts,
)
from dashboard.loading.public import public
from dashboard.loading.standing import (
    Told,
    Where,
    begin_run,
    city,
    current_key,
    current_mart,
    problem,
    store,
)
from dashboard.loading.timing import timing, timing_by_parts
from dashboard.loading.verification import agreed_samples, checkable
from dashboard.loading.views import view
from dashboard.loading.workbench import (
    draft_past,
    draft_read,
    draft_trial,
    draft_whatif,
    first_draft,
    signed_trials,
)

__all__ = [
    "Asked",
    "Evidence",
    "Told",
    "Where",
    "about_message",
    "agreed_samples",
    "asked_for",
    "begin_run",
    "case_message",
    "cases_behind",
    "cases_of_question",
    "checkable",
    "checked",
    "city",
    "counts",
    "current_key",
    "current_mart",
    "declared",
    "definitions",
    "draft",
    "draft_past",
    "draft_read",
    "draft_trial",
    "draft_whatif",
    "duties",
    "escalations",
    "evidence",
    "examples",
    "explain",
    "figures",
    "first_draft",
    "first_listed",
    "handed_over",
    "listed",
    "newest_behind",
    "number_example",
    "object_to",
    "open_cases",
    "overdue",
    "overdue_cases",
    "problem",
    "proposed",
    "public",
    "screen",
    "signed_trials",
    "store",
    "suspected",
    "texts",
    "timing",
    "timing_by_parts",
    "view",
]
