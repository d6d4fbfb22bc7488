"""The English of closing messages: words of action, and how crews write what they did.

Findings, what was not done, presence, times, next steps and reasons are in files of their own
beside this one.

Patterns are for folded text: lower case, no accents, single spaces. `words` makes one alternative
of a list; `+` in it stands for a space.
"""

from __future__ import annotations

from metrics.messages.rules import word_set, words

MEANS = words(
    "budget funding funds? money staff(?:ing)? personnel manpower resources workload equipment"
)
"""What an agency needs to work."""
OFFICE = words("office department dept division team desk agency company authority precinct unit")
CASE = words("complaint report request case ticket e-?mail message details sr")

ACTIONS = words(
    "made+(?:[a-z]{2,20}+){0,3}(?:safe|adjustments?)",
    (
        "towed removed collected picked+up emptied replaced repaired patched repatched "
        "filled backfilled"
    ),
    "fixed cleaned swept washed flushed jetted pumped drained cleared unclogged unblocked painted",
    (
        "repainted planted pruned trimmed (?:was|were|been|grass|trees?|limbs?|branch|"
        "weeds)+cut mowed weeded raked installed reinstalled delivered"
    ),
    "delivered dropped+off swapped exchanged ticketed tagged cited fined posted boarded+up secured",
    "sealed plowed plwd salted sanded baited reset relamped restored straightened paved repaved",
    "resurfaced asphalted cemented graded disposed booted impounded captured trapped euthanized",
    "transported hung tightened welded reattached remounted rewired rehung refunded credited",
    (
        "mailed e-mailed emailed issued served arrested warned chipped bagged hauled loaded "
        "taped barricaded"
    ),
    "shut+off turned+off turned+on made+safe notified educated dug ground vacuumed sprayed cites",
    (
        "demolished relocated moved repositioned readjusted adjusted re-?installed retimed "
        "reprogrammed"
    ),
    "rebooted recovered discarded threw+away thrown+away hosed pressure+washed steamed abated",
    "stopped treated dispatched escorted evicted vacated disconnected reconnected re-?striped",
    "striped marked spliced extinguished insulated capped plugged welded bolted unlocked unjammed",
    (
        "boarded clamped torqued rekeyed restocked refreshed tamped buffed leveled levelled "
        "shimmed regraded resloped reseeded seeded sodded mulched staked felled winterized "
        "dewatered dredged netted vaccinated rehomed chlorinated recalibrated recoated primed "
        "chalked ramped wiped sandblasted caulked grouted repointed poured stenciled restenciled "
        "fumigated exterminated seized confiscated reglazed reimbursed waived evacuated degreased "
        "unstuck re-?(?:poured|sloped|seeded|keyed|set|bolted|wired|hung|coated|graded|cut|lamped|"
        "leveled)"
    ),
    (
        "placed+(?:the+|new+|more+|some+|two+|three+|[0-9]+)*(?:bait|traps?|cones?|barricades?|"
        "stations?|boxes) (?:permit|application|claim|sticker|license|plans?|appeal)+(?:was+|"
        "has+been+|were+|is+)?approved sanitized disinfected buried rescued returned+to+(?:its|"
        "the)+owner reunited sent+(?:a+|the+)?(?:letter|notice|warning|crew|email|e-mail|form|"
        "link|copy|list)"
    ),
)
"""Things done, past, that say what was done by themselves."""


IRREGULAR = words(
    (
        "broken+up flew relit (?:tore|torn)+(?:out|down|up|off) spread+(?:sand|salt|mulch|"
        "gravel|stone)"
    ),
    (
        "added+(?:green|more|new|extra|time|stone|gravel|soil|sand|salt|asphalt|material|signs?|"
        "\\d+|two|three|five|ten)\\b (?:tkt|ticket|cites?|citation|summons|report|nov|notice|"
        "warning|cards?|flyers?|"
        "letter)s?+(?:was+|were+)?(?:written|given|left|handed|taken|drawn) "
        "taken+(?:from|off|out|by|away)"
    ),
    "(?:bait|traps?|poison|cones?|barricades?|barriers?)+(?:was|were)+(?:set|put|placed|laid)",
    (
        "rodded snaked ground+(?:down|out|off) drove+off drew+up dried+out cut+(?:up|away) "
        "swapped+out changed+(?:out|the) put+(?:a|an|new|the|two|three|it|them) took+(?:all|both) "
        "bled+the rewrote threw+(?:out|away) sprayed hauled+off wiped+(?:down|off) taken+in"
    ),
    (
        "spoke+(?:with|to) talked+(?:with|to) met+with rolled+(?:paint|over|two|on) (?:boxes|bait|"
        "traps|briquets|poison|stone|gravel|sand|cones|patch|mulch)+went+(?:in|down|out|on) "
        "left+(?:the+|two+|it\\b|them\\b|stickers?|carts?|card|letter|a+|detailed?+|detail+|vm|"
        "voice|msg|mess) lft+msg lvm notice+(?:was+)?left"
    ),
    (
        "dismissed+(?:the|your|a) (?:was|were)+reduced+to permit+(?:allows|covers) did+find "
        "gave+back turned+(?:[a-z]{2,10}+){1,3}(?:down|off|"
        "on)\\b kept+(?:the|them) sent+out took+(?:away|down|off|the|it|two|a|out|"
        "care+of+the) taken+(?:away|down|off|"
        "to) put+out+(?:the|a|cones|barrels|new|two|three) put+(?:up|down|in|on|asphalt|new|"
        "back|a) gave+(?:a|the|out|him|her|them)"
    ),
    (
        "told+(?:them|him|her|the|owner|contractor|tenant|resident) found+(?:a|an|the|that|"
        "no|\\d{1,3}|[a-z]{2,20}) rang went+to went+down came+(?:and|to|back|out|by)"
    ),
    (
        "cut+(?:down|back|out|the|off|it|them|all) dug+(?:up|out) hung+(?:up|a|the|new)"
        " got+(?:the|it|"
        "rid|new|a|nine|two) came+on laid put paid set+it brought took+(?:[a-z]{2,20}|"
        "\\d{1,3}\\b) lifted tied+(?:it|the|back|up|down) "
        "shut+(?:the|off|down|a) went+there reached+nobody kept+(?:us|it) blew+down broke "
        "fell froze stuck hit stood ran  swept+(?:up|the)? caught set+(?:up|the|a|new|"
        "traps?|bait)"
    ),
    (
        "built rebuilt saw+(?:no|nothing|the|a|two|only) held wrote+(?:a|him|her|the|to|"
        "citation|ticket|violation) bent+back blew fed ran+(?:the|zone|a|new|test|system|"
        "camera)"
    ),
    (
        "called+(?:the|customer|owner|resident|constituent|caller|back|and|complainant|"
        "him|her|them|contractor) mailed"
    ),
)
"""Things done whose verbs follow no rule, with what they need beside them."""

WEAK = word_set(
    "noticed occured occurred unassigned unworked unanswered queued qued redesigned discounted",
    "abandoned projected abutted accepted accessed accomplished acknowledged acted actioned added",
    "addresed addressed advertised advised affected affixed aforementioned aged aimed",
    "alleged allocated allowed amended analyzed announced answered anticipated appeared",
    "appreciated archived armed arranged arrived asked assed assessed assigned assisted",
    "associated assumed assured attached attempted attended attributed authorized",
    "automated awarded aware based bed believed belonged bleed bothered breed broken",
    "called calmed canceled cancelled cared categorized caused charged checked claimed",
    "classed classified closed clustered combined commented committed communicated",
    "completd completed complied complted composed compromised concerned concluded",
    "condemned conducted configured confined confirmed confused connected considered",
    "constituted constructed consulted contacted contained contaminated continued",
    "contracted controlled cooperated coordinated corrected covered cracked created creed",
    "crossed crowded customized damaged dated deactivated dealt decided declined",
    "dedicated deed deemed deferred defined delayed delegated deleted denied depended",
    "described deserved designated designed destined detailed detected deteriorated",
    "determined developed died differed directed disabled disappointed discontinued",
    "discussed dismissed displayed disregarded dissatisfied disturbed divided documented",
    "downed due dumped duplicated edited educated elected elevated emailed embed embedded",
    "employed enabled enclosed encountered encouraged endangered ended enforced engaged",
    "enhanced enjoyed ensured entered entitled equipped escalated established estimated",
    "evaluated evidenced exceed exceeded executed exempted exhausted existed expanded",
    "expected expedited experienced expired explained exposed expressed extended faced",
    "factored faded failed favored faxed fed feed fenced filed finalised finalized",
    (
        "finished finshed flagged fled flooded oversized prompted reallocated phoned focused "
        "followed forced formatted forwaded"
    ),
    "forwarded freed funded furnished gated generated given governed granted greed",
    "guaranteed handicapped handled happened hatred headed heed helped hired honored",
    "housed hundred identified impacted impaired implemented improved inactivated",
    "inclined included inconvenienced incorporated increased incurred indeed indexed",
    "indicated infested informed inhabited initiated injured inquired inserted instructed",
    "insured integrated intended interested introduced investigated invited involed",
    "involved isolated joined justified kicked kindred labeled landed lasted learned",
    "leased led licensed lighted liked limited lined linked listed littered lived located",
    "lodged logged longed looked loved maintained managed mandated manned matched",
    "mentioned merged minded misplaced misrouted missed misused mixed monitored motorized",
    "naked named need needed neglected nested noted numbered obligated obliged obscured",
    "observed obstructed obtained occupied occurred offered opened operated organized",
    "oriented outdated outlined overflowed overgrown overlooked owed owned parked",
    "participated pasted pended perceived performed permitted phased planned pleased",
    "pointed polluted populated posed positioned possessed practiced preferred preformed",
    "prescribed presented presumed prevented priced printed prioritized privileged",
    "proceed proceeded processed produced programmed prohibited prolonged promised",
    "proofed proposed protected proved provided published purchased pursued put qualified",
    "queried questioned queued rained raised ranked rated reached read realised realized",
    "reassigned received recevied reclassified recognised recognized recommended recorded",
    "red redirected reduced refered referred reflected refrained refused registered",
    "regretted regulated rejected related relaxed released relied remained remarked",
    "remedied reminded rendered renewed rented reopened repaid repeated reported",
    "represented requested required requred rerouted researched reserved residented",
    "resolved responded restricted resubmitted resulted retained retired retracted",
    "retried retrieved returned reviewed rotted routed rugged rusted sacred said",
    "satisfied satted saved scattered scheduled screened seasoned seated secluded seed",
    "seemed selected sent separated serviced shared shed sheltered shred simplified",
    "situated sized skilled sled sloped snowed solved sought specialized specified speed",
    "spotted staffed stained standardized started stated stationed stolen stored strained",
    "structured stuck subjected submerged submitted succeed suggested suited summarized",
    "sunken supported supposed surrounded surveyed suspected suspended tasked ted",
    "tenanted tended thanked tied timed tinted tired titled topped totaled tracked",
    "tranferred tranfered transfred refereed reasigned",
    "trained transfered transferred transmitted transpired triaged troubled turned typed",
    "unaddressed unauthorized uncollected undated underrated underserved undetermined",
    "unfinished unfounded uninspected united unlicensed unlighted unmarked unneeded",
    "unoccupied unpaved unplowed unregistered unresolved unsecured unspecified unused",
    "unverified unwanted updated upgraded used utilized validated valued vandalized",
    "varied verified vested viewed violated visited voided waited waived walled wanted",
    "warranted wasted wed weed weighted whatsoever widened wished withdrawn witnessed",
    "inspected reinspected re-inspected rechecked rescheduled fulfilled gained purged pushed",
    "squared reassessed reevaluated migrated imported exported converted finaled prioritized",
    "reprioritized tallied tabled shelved batched uploaded downloaded synced recategorized recoded",
    "rekeyed reentered resent refiled circulated briefed looped pinged texted messaged dialed",
    "subcontracted outsourced budgeted earmarked slotted penciled pencilled bumped paused halted",
    "postponed elapsed lapsed rescinded nullified supplied specified omitted implied meant",
    "sheduled shceduled schedualed scheduld sceduled retasked redistributed relogged",
    "reconsidered deliberated weighed debated examined researched surveyed visited canvassed",
    "wooded worded worked worried yielded zoned tried boxed",
)
"""Words in -ed that say nothing of an outcome: intake, handling, opinion, states of things."""

HANDLED = words(
    (
        "completed reviewed addressed resolved closed received processed evaluated assessed "
        "forwarded referred transferred assigned"
    ),
    (
        "submitted scheduled responded investigated finished finalized concluded handled "
        "noted recorded logged opened created added+to added+on handed+(?:to|over|off) "
        "given+to+(?:the+|a+|our+)?(?:[a-z]++)?(?:supervisor|inspector|"
        "contractor|crew|district|foreman|manager|officer|vendor|department|dispatch) "
        "relayed in+line"
    ),
    (
        "considered monitored programmed planned anticipated required included described "
        "available under retained communicated"
    ),
    (
        "decided verified notified+of identified+in joined combined complete normally "
        "usually generally currently reviewing looking"
    ),
    (
        "pending ranked carried+out performed accepted initiated discontinued in+the+queue "
        "in+progress on+the+list on+order due+by"
    ),
    (
        "on+the+delivery on+the+crew expected appreciated important provided+by intended "
        "open+by sent+to taken+care filed+with"
    ),
    (
        "updated merged linked older based subject responsible contacted+by able happy "
        "pleased sorry aware grateful committed dedicated"
    ),
)
"""What follows `has been` or `is` where a case was handled and no thing done or found."""

OBJECTS = words(
    (
        "carts? bins? truck lamps? lights? streetlights? ramps? trunk cover step dogs? cats? "
        "animals? sweeper plow trees? limbs? branch(?:es)? stump"
    ),
    (
        "street place land building house yard fence shed deck benefits? plans? permits? "
        "poles? signals? sidewalk bench(?:es)? trap button signs? post"
    ),
    (
        "potholes? holes? pavement slab curb heat furnace boiler water pipes? valve "
        "sprinklers? head leak noise music pump generator vehicle car trailer"
    ),
    (
        "graffiti wall tags? mattress couch furniture items? bags? trash recycling compost "
        "debris pile cover lid wheels? card pin day+care child+care assistance"
    ),
    (
        "rent bill fee refund certificate license plate inspection roof stairs? windows? "
        "door gate mold bugs? neighbor owner tenant driver crew builder"
    ),
    (
        "contractor officer inspector landlord utility company club shop restaurant lawn "
        "grass playground fountain restroom path field court creek"
    ),
    (
        "maple oak elm ash pine spruce cottonwood willow palm sycamore "
        "snow ice road lane bridge drain park catch+basin hydrant main meter photocell bulb "
        "fixture wiring cable transformer controller loop"
    ),
)
"""Things that a finding may be about."""

CREW_NOTES = (
    (
        r"^(?:[a-z.]+ ){0,2}clean ?up\b|\b(?:bpd|btd) tow\b|\bsent (?:a |the )?(?:sweeper|"
        r"truck|hand crew)\b"
    ),
    (
        r"\b(?:spoke|talked|met) w/|\b(?:carts?|trash|recyc[a-z]*|cans?|bins?|load|bags?) "
        r"(?:[a-z]+ )?(?:serviced|dumped|tipped|pulled|taken|off the)\b|\btag on (?:cart|"
        r"door|car)\b|\banswered by (?:e-?mail|phone|letter)[^.]{0,20}:"
    ),
    (
        r"\bcrew ?- ?(?:paint|clean|remove|steam|wash|power)\b|\baction:? ?(?:remove|prune|"
        r"trim|plant|grind|cut)\b"
    ),
    (
        r"(?:^|^[\d/.-]+ ?-? |[-:] )(?:\d+ )?(?:fix|pick up|p/u|pu|p-up|pkd up|clean|clean "
        r"up|remove|replace|repair|patch|paint|install|reset|cut|plow|salt|sweep|haul|dump|"
        r"grind|cold patch|fill|trim|prune|swap|exchange|flush|pump|repl|rpl|rplcd|rep'd|"
        r"insp'd|del'd|deliver|delivered|bag|bagged|straighten|tow|towed|tag|tagged|post|"
        r"hang|mow|board up|secure|relamp|rewire|weld)(?:d|ed)?\b"
    ),
    (
        r"\b(?:iss'd|repl|rplcd|rep'd|insp'd|del'd|rel'd|pckd|pkd|pchd|clnd|rmvd|rmv|chgd|"
        r"cleand|deliverd|dlvrd|instld|swpt|emptd|ptchd|req'd|appr'd|plwd|magc|magd|p/up|"
        r"p-up|pick+ed up|pciked up|pick-up)\b"
    ),
    (
        r"^(?:all )?(?:picked|collected|removed|cleaned|abated|towed|repaired|delivered|"
        r"emptied|plowed|swept|fixed|filled|patched|cleared|painted|ticketed|cited|gone|"
        r"empty|working|locked|vacant|fenced)\b"
    ),
    (
        r"\b(?:light|lights|lamp|fixture|pole|ballast|fuse|photocell|bulb|hydrant|pothole|ph|"
        r"hole|sign|limb|tree|stump|graffiti|cart|carts|bags?|trash|debris) (?:on(?: "
        r"?[.,;]| ?$| at| now| again| when| and)|ok|out|off|"
        r"filled|patched|down|up|swapped|new|clear|gone)\b"
    ),
    (
        r"\bnew (?:lamp|bulb|fixture|ballast|fuse|photocell|pole|sign|cart|post|meter|"
        r"battery|head|lid|wheel|grate|cover)\b"
    ),
)
"""How crews write what they did."""
