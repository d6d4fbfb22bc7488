"""The kinds of words that reasons for doing nothing are put together from."""

from __future__ import annotations


def gap(most: int) -> str:
    """Up to so many words in between, within one clause."""
    return rf"(?:[a-z0-9'&/-]+ ){{0,{most}}}"


DETERMINERS = r"(?:the |an? |our |your |their |his |her |its |this |that |these |those |any )*"

REPORT = (
    r"(?:reports?|requests?|cases?|tickets?|calls?|complaints?|entry|entries|work ?orders?|wos?|"
    r"srs?|rfs|rfas?|csrs?|submissions?|orders?|records?|e-?mails?|inquir(?:y|ies)|filings?|"
    r"postings?|folio|one)"
)
NUMBERED = r"(?:~number|~code|#? ?\d{4,}[a-z0-9-]*|\d{2,4}-(?:\d{4,}|~number))"
PRIOR = (
    r"(?:another|other|earlier|earliest|first|original|previous|prior|existing|older|oldest|open|"
    r"active|parent|main|master|initial|yesterday's|last week's|neighbou?r's|someone else's)"
)
"""A report, its number, and the word that says that it came before."""

CALLER = (
    r"(?:callers?|clr|residents?|res|customers?|cust|constituents?|requesters?|requestors?|"
    r"complainants?|citizens?|owners?|tenants?|homeowners?|neighbou?rs?|reporting party|rp|"
    r"reportee|applicants?|she|he|they|you)"
)

OWNERS = (
    r"(?:owners?|homeowners?|landlords?|tenants?|neighbou?rs?|abutters?|hoa|association|residents?|"
    r"managers?|management(?: company)?|contractors?|developers?|builders?|compan(?:y|ies)|"
    r"utilit(?:y|ies)|county|state|university|college|church|school(?: district)?|railroad|"
    r"railway|business(?:es)?|occupants?|customers?|complex|cooperative|co-?op|condominium|"
    r"hospital|airport|port|diocese|tribe|federal government|applicants?|whoever)"
)
"""Who has a thing that is not the city's."""

OFFICES = (
    r"(?:department|dept|division|div|agency|agencies|bureau|authority|commission|utility|"
    r"utilities|company|co-?op|cooperative|district|county|state|parish|railroad|railway|hoa|"
    r"police|sheriff(?:'s)?(?: [a-z]+)? ?(?:deputy|office|department)?|911(?: dispatch)?|"
    r"outreach(?: team)?|rent board|"
    r"water board|[a-z]+ (?:board|energy|telecom|wireless|conservancy|society|foundation)|court|"
    r"treasurer|assessor|attorney|university|airport|vendor|hauler|"
    r"provider|carrier|supplier|landlord|owner agency|public works|public health|solid waste|"
    r"[a-z]{0,5}dot|(?:animal|parking|code|traffic|mosquito|vector|pest|environmental|"
    r"licensing|building|housing|health|water|sewer|transit|permit) (?:control|services?|care|"
    r"enforcement|engineering|eng|operations|ops|crimes|health|inspections?|desk|board|"
    r"company|authority|office)|pg&e|pse&g|at&t|comcast|verizon|spectrum|xcel|usps|amtrak|"
    r"edison|comed|dominion|caltrans|bart|mta|union pacific|bnsf|csx|entergy|norfolk southern|"
    r"(?:electric|power|gas|phone|telephone|cable|water|light) (?:company|co|utility|people|"
    r"provider|board|folks)|(?:road|roads|parks|forestry|engineering|drainage|stormwater|"
    r"wastewater|"
    r"transportation|sanitation|zoning|planning|fire|marshal'?s?|prosecutor'?s?) (?:office|"
    r"folks|team|people|group|section|unit|crew|desk|staff|program|department|dept))"
)
"""Who else there is to do a thing."""

US = (
    r"(?:we|city|town|village|county|borough|crews?|department|dept|division|district|bureau|"
    r"trucks?|sanitation|parks|forestry|public works|solid waste|streets?|collectors?|drivers?|"
    r"inspectors?|officers?|this (?:office|department|agency|program|unit)|dpw|pwd|program|"
    r"policy|ordinance|code|law|rules?|our (?:[a-z]+ )?(?:crews?|trucks?|drivers?|department|"
    r"inspectors?|staff|program|policy|team|office|authority|contract|rules))"
)
"""Who would do the work, and what binds them."""

CANNOT = (
    r"(?:can ?not|can't|cant|could not|couldn't|couldnt|unable to|not able to|wasn't able to|"
    r"weren't able to|no way (?:for us )?to|impossible to|failed to|not possible to)"
)

WORK_ON = (
    r"(?:regulat|enforc|replac|repair|provid|offer|remov|collect|pick|tak|accept|plow|sweep|mow|"
    r"trim|prun|plant|cut|install|maintain|servic|handl|inspect|investigat|patrol|tow|ticket|"
    r"cit|issu|licens|overse|control|clean|paint|treat|spray|exterminat|mediat|relocat|rescu|"
    r"trap|reimburs|pay|cover|us|allow|permit|post|mark|strip|restrip|light|deliver|empt|haul|"
    r"respond|interven|arbitrat|authoriz|approv|salt|sand|shovel|own|grade|pav|patch|fill|"
    r"fix|touch|assign|process|monitor|reduc|adjust|clear|pump|mail|sell|refund|serv|giv|advis|"
    r"represent|rul|decid|settl|judg|recommend|endors|translat|lend|rent|hir|test|sampl|certif|"
    r"register|record|notariz|waiv|excus|forgiv|transport|host|sponsor|act|get involved|referee)"
    r"(?:e|es|s|ies|y|t)?"
)
"""The work of cities, verbs in the present."""

WORKED_ON = (
    r"(?:used|collected|taken|accepted|allowed|permitted|authorized|offered|provided|picked up|"
    r"plowed|swept|mowed|replaced|repaired|installed|enforced|regulated|covered|eligible|"
    r"serviced|maintained|inspected|licensed|issued|approved|investigated|planted|trimmed|"
    r"pruned|served|cleaned|handled|removed|painted|patrolled|treated|salted|reimbursed|paid|"
    r"worked|towed|ticketed|delivered|honored|granted|included)"
)
"""The same of things that it is or is not done to."""

MEANS = (
    r"(?:staff(?:ing)?|personnel|manpower|budgets?|funds?|funding|money|dollars|resources|"
    r"drivers?|inspectors?|crews?|officers?|workers|employees|overtime|capacity|vacanc(?:y|ies)|"
    r"grant|appropriation|trucks?|units?)"
)
"""What an agency needs to do its work."""

GONE = (
    r"(?:car|vehicle|veh|truck|van|suv|sedan|trailer|boat|rv|camper|motorcycle|bike|bicycle|"
    r"scooter|dog|cat|animal|deer|raccoon|opossum|possum|couch|sofa|mattress|tv|furniture|debris|"
    r"pile|bags?|trash|items?|bus|pickup|limb|branch|carcass|bird|snake|skunk|tires?|carts?|"
    r"graffiti|obstruction|wire|it|everything|stuff|goat|horse|bear|moose|coyote|fox|bees|swarm|"
    r"box car|tent|encampment|dumpster|barrels?|container|pallets?|appliance|fridge|stove|"
    r"hazard|squirrel|goose|geese|turkey|gator|alligator|rooster|chickens?|pig|cow|bat)"
)
"""What may be gone before anybody comes."""

PLACES = (
    r"(?:curb|kerb|street|alley|address|location|site|scene|corner|block|sidewalk|shoulder|road|"
    r"lot|yard|house|intersection|spot|area|property|park|school|place|lane|pole|trail|median|exit|"
    r"ramp|bridge|highway|hwy|overpass|underpass|path|beach|field|playground|hill|block face|blk)"
)

THING = (
    r"(?:address(?:es)?|addr|location|loc|cross ?streets?|corner|unit|apartment|apt|plates?|tag "
    r"number|"
    r"house "
    r"number|pole number|number|phone(?: number)?|contact|details?|photos?|pictures?|images?|"
    r"information|info|description|block|side|street name|street|name|intersection|pole|landmarks?|"
    r"e-?mail|vin|account(?: number)?|specifics|make|model|colou?r|"
    r"driveway|species|size|(?:[a-z]+ )?(?:#|~number)|licen[cs]e number|"
    r"meter number|cart number|serial number|route)"
)
"""What a report must tell before anybody can go."""

PAPERS = (
    r"(?:documents?|documentation|paperwork|signatures?|forms?|receipts?|affidavits?|pages?|"
    r"pay ?stubs?|statements?|lease|bills?|proof(?: of [a-z]+)?|screen ?shots?|dob|date of birth|"
    r"(?:last|first|full) name|testimony|petition|application|copy|letter|id|attachment|permit "
    r"number|certificate|title|registration|insurance|deed|license|drawings?|plans?|records?)"
)
"""What an application must bring along."""

DAY = (
    r"(?:(?:mon|tues?|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?s?\b|tomorrow|tmrw|"
    r"tonight|"
    r"next [a-z]+|nxt (?:wk|week|day)|this (?:week|month|coming|spring|summer|fall|autumn|winter|"
    r"afternoon|evening|weekend|season|year)|\d{1,2}[/-]\d{1,2}|(?:the )?\d{1,2}(?:st|nd|rd|th)\b|"
    r"fy ?'?\d\d|"
    r"(?:about |around |up to |"
    r"roughly )?(?:\d{1,3}(?: ?- ?\d{1,3})?|an?|two|three|four|five|six|several|ten) (?:to \d+ |"
    r"more )?"
    r"(?:business |working |calendar |biz )?(?:hours?|days?|weeks?|months?|years?)|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|(?:early |late |mid-?|the end of |the "
    r"beginning of |the start of |the first (?:week )?of |the week of |the |in )+(?:\d|spring|"
    r"summer|fall|autumn|winter|morning|season|new year|week|month|warmer|dry))"
)
"""A time to come."""

LIST = (
    r"(?:list|schedule|queue|backlog|program|sheet|rotation|plan|docket|agenda|calendar|roster|"
    r"worklist|waitlist|wait list|waiting list|pipeline|contract|route|board|log|inventory|cycle|"
    r"work plan|work order|map|survey|package|project)"
)
"""Where work waits to be done."""

ADVERBS = (
    r"(?:[a-z]+ly |also |already |now |still |then |just |since |been |being |all |both |"
    r"even |ever |so |yet |again )*"
)
"""What may stand between an auxiliary and its verb."""

WAS = r"(?:(?:is|are|was|were|be|been|being|has|have|had|will|would|gets?|got) )*"
"""Auxiliaries of a passive or a perfect."""

FILED = (
    r"(?:reports?|requests?|cases?|tickets?|calls?|complaints?|work ?orders?|wos?|srs?|"
    r"rfas?|submissions?|filings?|inspection requests?)"
)
"""What a resident filed, as the office calls it."""

LOGGED = (
    r"(?:reported|phoned|called in|called about|turned in|sent in|logged|filed|entered|"
    r"requested|submitted|on file|on record|recorded|put in|flagged|raised|noted|written "
    r"up|in (?:our|the) (?:system|queue|log)|on (?:our|the) (?:list|books))"
)
"""How an office says that it has been told."""

SOMEBODY = (
    r"(?:somebody|someone|people|others|another [a-z]+|(?:your|a|several|other|two|three|"
    r"many|some) (?:[a-z]+ )?(?:person|neighbou?rs?|residents?|callers?|drivers?|"
    r"tenants?))(?: (?:else|nearby|on your (?:block|street)))*"
)
"""Others than the one who is written to."""

DESK = (
    rf"(?:{OFFICES}|office|partners?|team|desk|section|program|services|folks|"
    r"enforcement|dispatch|inspections?|control|clerk|outreach(?: workers)?|"
    r"forestry|arborist|engineering|streets|parks|traffic|utilities)"
)
"""To whom a case is passed on, offices and what stands for one."""

SENT = (
    r"(?:refer+(?:ed|al|ing|s)?|forward(?:ed|ing|s)?|fwd(?:ed)?|transfer+(?:ed|ing|s)?|"
    r"(?:re-?)?rout(?:ed|ing)|redirect(?:ed|ing)|reassign(?:ed|ing)?|relay(?:ed|ing)|"
    r"pass(?:ed|ing|es)|hand(?:ed|ing)|turn(?:ed|ing) over|sent|sending|given|gave|giving|"
    r"shar(?:ed|ing)|mov(?:ed|ing)|push(?:ed|ing)|escalat(?:ed|ing)|elevated|submit+(?:ed|"
    r"ing)|report(?:ed|ing)|directed|kicked|bounced|went|goes|gone|going|taken|brought|"
    r"e-?mail(?:ed|ing)|filed|lodged|logged|delegated|conveyed|communicated)"
)
"""Verbs of passing on, those that need a receiver to say so."""

INFORMED = (
    r"(?:told|notified|informed|alerted|contacted|advised|e-?mailed|paged|radioed|asked|"
    r"summoned|made aware|aware|reached out to|in touch with|tipped off|looped in|copied|"
    r"phoned)"
)
"""Verbs of telling somebody."""

SIGHT = (
    r"(?:see|spot|find|locate|make out|come (?:across|upon)|notice|run across|encounter|"
    r"turn up|sight|detect|track down|pinpoint|found|located|seen|spotted|sighted)"
)
"""Verbs of finding."""

NEVER = (
    r"(?:not|never|no longer|cannot|unable to|(?:do|does|did|is|are|was|were|ca|could|wo|"
    r"would|has|have|had|should)n't|nobody could|no one could|impossible to|failed to)"
)
"""Denials of an ability or a deed."""

REMOVED = (
    r"(?:gone|left|departed|vanished|disappeared|moved|removed|taken|cleared|hauled|"
    r"picked up|towed|driven|drove|ran|run|flew|flown|wandered|relocated|scooped|grabbed|"
    r"dispersed|carted|dragged|took|snagged)"
)
"""How a thing comes away before anybody sees it."""

WAYS_IN = (
    r"(?:gates?|doors?|fences?|yards?|lots?|buildings?|alleys?|basements?|garages?|"
    r"entrances?|driveways?|lobby|courtyard|premises|property|enclosure|streets?|roads?|"
    r"roof|cellar|easement)"
)
"""What one gets in by, or gets to."""
