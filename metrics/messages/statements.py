"""What a clause states: the family that finds a concrete finding in words nobody listed.

Crews have no end of words for what they find, but an office has few for how it handles a case. So
a text is parted into clauses; those that tell of no fact (conditions, plans, requests, questions,
courtesies) and those that only tell how the case was handled are left out; and what is left states
something where it holds words besides those of an office.

Texts are folded and masked, as everywhere here.
"""

from __future__ import annotations

import polars as pl

from metrics.messages import plain
from metrics.messages.reading import rust
from metrics.messages.rules import word_set, words

_BREAKS: tuple[tuple[str, str], ...] = (
    (r"[.;!:]+(?: |$)| \[name\](?: |$)", "\n"),
    (
        (
            r"\b(?:has |have |was )?(?:determin|f|conclud|indicat|show|confirm|learn|verif|"
            r"advis|stat)"
            r"(?:ed|s|ound|ied|es)? that "
        ),
        "\n",
    ),
    (r"\? ", "?\n"),
    (r" -{1,2} ", "\n"),
    (
        (
            r",? (?:and|but|so|as|because|since|which|who) (we|they|it|you|the|this|our|your|i|"
            r"he|she|"
            r"is|was|will|has|have|are|were|please|its|their|that|there)\b"
        ),
        "\n$1",
    ),
    (r", (please|we|they|it|you|which|who|he|she|i|this|there)\b", "\n$1"),
)
"""Where a clause ends, and what stands there then: a line each."""

_HANDLING = words(
    "receiv referr?(?:ed|ing|al)\\b reff?er fo?r?ward forwad transf trnsf trfr assign",
    "reassign submit entered logg?ed opened clos(?:e|ed|ing)\\b cancel cxl duplic dup\\b dupe",
    "dups merg routed rout(?:e|ing)+to re-?rout escalat notif(?:y|ied) inform(?:ed|ing)?\\b",
    "advised shar(?:e|ed)\\b review investigat look(?:s|ed|ing)?+(?:in)?to",
    "address(?:ed|ing)\\b resol handled? complet finish t(?:ake|aken|ook)+(?:good+)?care",
    "fulfil rectif remedied process respon(?:d|se) repl(?:y|ied) report(?:s|ed|ing)?\\b",
    "request complain cases?\\b tickets?+(?:is|was|has|number|~) crms?\\b sr\\b srs\\b",
    "w/?o\\b work+orders? e-?forms? forms?\\b comments?\\b info\\b inform(?:ation) details?",
    "record(?:s|ed)?+(?:update|only) archiv void test(?:ing|er)?\\b asdf purg legacy inactiv",
    "aged migrat retired expired+(?:case|request) status n/a\\b attach(?:ed|ment) photos?\\b",
    "pictures? pics?\\b clarif specif describ e-?mail(?:ed|ing)?\\b fax phoned?",
    "call(?:s|ed)?\\b cn\\b psr\\b repeat mistake error twice combin meant+for wrong queue",
    "category validated+ turnaround program+coordinator priorit backlog budget funding",
    "staff(?:ing)?\\b shorthanded crew+shortage contact(?:ed)? aware flagged website online",
    "sent\\b send\\b passed handed turned+over put+in+(?:to|for) went+to acknowledg",
    "confirm+(?:receipt|your) work+done",
    "(?:has|have|was|were|is|it's|all)+(?:been+)?(?:done|set|fixed|complete) attended+to",
    "dealt+with pushed+to fwd fw\\b rfrd kicked punted bounced+to went+over+to sent+over",
    "batch stale auto+?clos no+activity not+(?:certain|sure|clear) unclear understand",
    "legal+advice not(?:ed|ing)\\b correct(?:ed|ive|ing)\\b perform measures+(?:were|have)",
    "implement the+(?:work|assistance) jurisdiction attempted researched click thank publish",
    "results?\\b link below software+(?:came|changed) count+on",
    "(?:outside|beyond)+(?:of+)?(?:our|its|the|city)+control",
    "(?:pruning|planting|paving)+cycle box+(?:only+)?says regular+trash special+collection",
    "steps decision(?:s)?+(?:was|has|have|were|is) communicat initiated invit consult",
    "appl(?:y|ies) enforcement normally usually generally ordinarily notes+(?:tell|say|show)",
    "mailbox voluntar reviewer regulations glad happy proud delighted mission strive",
    "polic(?:y|ies) (?:they|we|crews|officers)+go+where look(?:ed|ing)?+at person,+not",
    "writes? dispatcher sets+out closure incident creat(?:ed|ing) graffiti+was+on",
    "(?:done|comp[a-z]*d|finished|fixed)+by (?:taken|took)+over signed+off hung+up",
    "(?:taken?|took)+(?:[a-z]{1,14}+){0,3}steps moved+to serviced action satisf dispatched",
    "withdr pulled+back dropped+(?:the|it|this)",
)
_UNREAL = words(
    "if unless until till? once when whenever should in+case as+soon please pls plz kindly",
    "feel+free will shall would could might may(?:be)? can must ought going+to",
    "plan(?:s|ned|ning)? needs?+to ha(?:s|ve)+to to+be schedul[a-z]* rescheduled pending",
    "await[a-z]* expect(?:s|ed)? anticipat[a-z]* estimat(?:e|es) thank[a-z]* sorry",
    "apolog[a-z]* appreciat[a-z]* regret[a-z]* hop(?:e|ing) want(?:s|ed)? wish(?:es|ed)?",
    "upcoming slated list(?:ed)? in+line due to+follow soon shortly working+on in+progress",
    "under+review under+way tbd eta asap need+more need+exact delayed? coming",
    "next+(?:week|month|year|season|fiscal|trash|cycle) later(?:+date)? plans?",
    "project(?:s|ed)? supposed follow(?:ing)?-?+?up on+order backorder(?:ed)? waiting",
    "wait(?:s)? remind[a-z]* (?:be)?fore+you typical(?:ly)? average turnaround takes?",
    "(?:days|weeks|months|years)+is fiscal arriv(?:e|es)",
    "(?:running|days?|weeks?|behind)+(?:behind|late) try(?:ing)?+to attempting asks? asking",
    "asked+(?:for|us|you|that|if)",
)
_TOLD_TO = words(
    "call contact visit leave place put keep bring report submit file see check use send",
    "reopen resubmit go take allow follow email try pour open enter provide include give let",
    "make refer note learn read write dial return remove have ask set look wait speak talk",
    "get stop download upload drop ring mail reply click fill move bag tie separate attach",
    "tell advise sign+up join enroll register",
)
_OF_THE_CASE = words(
    "concerns? ideas? requests? reports? complaints? tickets? cases? comments? questions?",
    "input suggestions? feedback messages? inquir(?:y|ies) enquir(?:y|ies) matters? files?",
    "submissions? entry entries records? orders? job+orders? work+orders? forms? remarks?",
    "notes? words",
    "(?:kind|sort|type)s?+of+(?:thing|request|complaint|issue|problem|work|job|call)s?",
    "wish(?:es)? observations? opinions? proposals? calls? letters? interest patience",
    "pictures? photos?",
)
"""What reaches an office: a clause about it tells nothing of the thing."""
_SOMEBODY = words(
    "neighbou?rs? residents? callers? customers? constituents? person people someone somebody",
    "others? requesters? citizens? complainants? reporters? users? party parties anyone folks",
)
DROPPED = (
    (
        r"^(?:please note )?(?:the |this |these |our )?(?:stickers?|carts?|permits?|programs?|"
        r"items?|"
        r"bins?|barrels?) (?:is|are) (?:for|only|allow)|\bcurrently working with\b|\bspoken "
        r"(?:to|with)"
        r"\b|\balarge task\b|\bin the past$"
    ),
    (
        r"\bis (?:committed|valued|important)\b|^your (?:[a-z]+ ){1,4}date is\b|^(?:reprint|turn) "
        r"|\binvoice\b|^(?:crews?|we|they|residents|people|drivers|you) (?:(?:have|has) (?:a|an|"
        r"the|no|only|until|up|~|\d+)|are|uses?|sees?|value)\b|^[a-z]+ only$|^[a-z]+ itself\b|"
        r"\bare asked\b|\bshapes? how\b|\btaking care\b|^empty \b|\b(?:requirements?|guidelines|"
        r"instructions|rules?)$|^(?:appt|appointment)\b|^(?:\d|thru|\W)+$"
    ),
    (
        r"\b(?:folded|rolled|tied|merged|added) (?:in)?to\b|\bworking (?:on|from|through)\b|"
        r"\bnot an? "
        r"(?:[a-z]+ ){1,4}(?:issue|matter|problem|complaint|request|case|concern)\b|^got it\b|"
        r"\bran out of\b|\bsee [a-z]+ (?:tab|notes?|file|case|log)\b"
    ),
    (
        rf"^(?:(?:your|the|this|that|these|those|all|both|a|an|any|each|every|our|my|no|such|same|"
        rf"both|older|old|open|other|new) )*(?:[a-z]+ ){{0,2}}?{_OF_THE_CASE}(?: (?:about|for|on|"
        rf"of|to|from) (?:[a-z]+ ){{1,4}}?)? ?(?:is|are|was|were|has|have|had|will|goes|go|went|"
        rf"stays?|"
        rf"remains?|sits?|came|come|[a-z]+ed|[a-z]+s)\b"
    ),
    (
        rf"\b(?:has|have|had|got|gets|holds?|keeps?) (?:a |an |the |your |this |their "
        rf")?{_OF_THE_CASE}\b"
    ),
    rf"\b(?:another|other|second|same|one|your|different|more|several|few) {_SOMEBODY}\b",
    (
        r"\b(?:on|in|to) (?:the|our|their|its|a|this|next) (?:[a-z0-9]+ ){0,3}?(?:calendar|"
        r"books?|docket|agenda|radar|"
        r"list|queue|pipeline|backlog|program|rotation|schedule|waitlist|works|pile|mix|budget|"
        r"plans?)"
        r"\b|\b(?:got|have|has|had|took|takes|received) (?:it|this|that|them|yours)\b|\bno longer "
        r"(?:[a-z]+ )?(?:wanted|needed|required|necessary|wants?|needs?)\b|\b(?:goes|go|going|"
        r"went|routed|runs) "
        r"(?:through|via|by way of|over) (?:the|to) |\bright (?:people|person|place|hands|office|"
        r"team|crew)\b|\b(?:important|precious|valuable|dear) to us\b|\bas (?:planned|requested|"
        r"needed|necessary|appropriate|expected|agreed|promised|usual)\b|\bin the field\b$|"
        r"\b(?:night|"
        r"day|next|morning|swing|evening) shift\b$|\bkeyed\b"
    ),
    rf"\b{_HANDLING}",
    rf"(?:^|[^a-z']){_UNREAL}(?:[^a-z']|$)",
    rf"^(?:to |for |do not |don't |then |also |or |and |just |never |always )*{_TOLD_TO}\b",
    (
        r"\?$|~(?:phone|mail|web)|\[name\]|\b(?:mr|mrs|ms|dr|badge|bdg)\b|~ ~|^per\b|\b(?:start|"
        r"finish)$"
    ),
    (
        r"\b(?:is|are) (?:filed|made|taken|issued|handled|sold|paid|done|sent|available|found|"
        r"posted|"
        r"listed|held|given) (?:with|at|by|through|in|on|online|only|from)\b|\bwe (?:value|"
        r"strive|care|"
        r"try|aim|welcome|trust)\b"
    ),
    (
        r"\b(?:is|are) (?:[a-z]+ed|swept|cut|done|made) (?:every|each|either|annually|weekly|"
        r"monthly|daily|once|twice|after|in|"
        r"on)\b|"
        r"\b(?:can'?t|cannot|can not|don'?t|do not) (?:act|promise|help|accept|say|tell|give|"
        r"guarantee|"
        r"answer|advise|see a way|know)\b"
    ),
)
"""Clauses that tell no fact of the outcome: handled, not real, told to the reader, a signature."""

OFFICE = word_set(
    "the this that these those its it's they them their theirs she his her him our ours you your",
    "yours who whom which what whose and but than then into onto over under out off upon via per",
    "through within during between for from with without about are was were been being have has",
    "had having does did done doing not none never yes okay also already now currently again still",
    "yet just only very more most other another any some all each every both same such too here",
    "there today tomorrow yesterday week weeks month months year years day days daily morning",
    "afternoon evening night hours hour minutes time times date dates spring summer fall winter",
    "earlier previously recently monday tuesday wednesday thursday friday saturday sunday mon tue",
    "tues wed thu thur thurs fri sat sun january february march april may june july august",
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec past",
    "issue issues problem problems matter matters concern concerns condition conditions inquiry",
    "question item message number location address site service services page app order job task",
    "system update updates notes note city county state town department departments dept agency",
    "agencies division bureau office offices unit team teams crew crews personnel supervisor",
    "supervisors manager inspector inspectors officer officers contractor contractors vendor",
    "district public works transportation dpw btd dot parks police utility company authority",
    "center",
    "desk board commission council group program programs section branch dph sfmta dpt puc rec",
    "got get going went come came know knows need needs needed require requires required necessary",
    "additional further future proper correct appropriate new old active one two three four five",
    "six seven eight nine ten first second third last resident residents caller customer",
    "constituent citizen requester requestor person people anyone someone area place based able",
    "unable possible available hello dear regards sincerely best long ago right done made make",
    "attention matter exact enough insufficient incorrect invalid accepted approved promise back",
    "longer nothing else anything something everything part way thing things due per street roads",
    "health environmental safety consumer protection housing planning engineering coordinator",
    "director superintendent foreman chief clerk staff field process original policy result",
    (
        "thru appt thurs senior civil engineer construction management boston shop meter paint "
        "repair repairs work"
    ),
    "correction corrections dist assistance determined within outside control scope",
    "reference regarding concerning unfortunately however therefore thus well good great",
)
"""Words that an office writes of any case."""
_LINKED = (
    r"\b(?:is|are|was|were|isn'?t|aren'?t|wasn'?t|weren'?t|no|not|too|only|has|have|had|never|"
    r"neither|does|do|did|doesn'?t|don'?t|didn'?t|cannot|can'?t|won'?t|nothing|none)\b|\b\d+ "
    r"?(?:in|inch(?:es)?|ft|feet|mph|degrees|percent|psi|ppm)\b"
)
"""What makes a statement of a clause with a single word of its own."""
_LEAST = 2
"""So many words of its own, or one and a link, make a statement."""
_FEW = 4
"""Fewer words than these are a name or a title, unless one tells of a state or a deed."""
_TELLS = (
    r"\b[a-z]+(?:ed|ings?|en|own|ade|uns?|ok|ut)\b|\b(?:ok|free|clear|bad|dead|fine|gone|loose|"
    r"holes?|property|none|remove|pave|swepte?|redo|underwent|repair)\b"
)
"""Words that make a finding of a few."""
_ECHO = r"^comments update|^(?:fw|fwd|re|from|sent): "
"""How a machine's echo or a pasted mail begins."""


def english_only(text: pl.Series) -> pl.Series:
    """The texts, null where they are Spanish or a machine's echo."""
    rows = text.to_frame("text")
    english = ~plain.spanish(pl.col("text")) & ~pl.col("text").str.contains(rust(_ECHO))
    return rows.select(pl.when(english).then("text")).to_series()


def stated(text: pl.Series) -> pl.Series:
    """The first clause of each text that states a fact in words that are no office's; else null."""
    text = english_only(text)
    for pattern, line in _BREAKS:
        text = text.str.replace_all(rust(pattern), line)
    whole = pl.DataFrame({"text": text}).with_row_index("row")
    parted = whole.select("row", clause=pl.col("text").str.split("\n")).explode("clause")
    parted = parted.with_columns(pl.col("clause").str.strip_chars(" ,~'\"()"))
    dropped = rust("|".join(DROPPED))
    own = (
        pl.col("clause")
        .str.extract_all(rust(r"\b[a-z]*[aeiouy][a-z]*(?:'[a-z]+)?"))
        .list.eval(
            pl.element().filter(
                ~pl.element().is_in(list(OFFICE)) & (pl.element().str.len_bytes() > _LEAST)
            )
        )
        .list.len()
    )
    few = pl.col("clause").str.count_matches(" ") < _FEW - 1
    tells = pl.col("clause").str.contains(rust(_TELLS))
    linked = pl.col("clause").str.contains(rust(_LINKED)).cast(pl.UInt32)
    kept = (
        parted.filter(
            pl.col("clause").str.len_bytes() > 0,
            ~pl.col("clause").str.contains(dropped),
        )
        .filter(own + linked >= _LEAST, own >= 1, ~few | (linked > 0) | tells)
        .group_by("row", maintain_order=True)
        .agg(pl.col("clause").first())
    )
    return whole.join(kept, on="row", how="left", maintain_order="left")["clause"]
