"""The English of texts that say nothing: statuses, markers, words of completion, echoes."""

from __future__ import annotations

from metrics.messages.names import GIVEN, SURNAME
from metrics.messages.rules import words

ASKED_ONLY = (
    (
        r"^(?:request(?:ing)? (?:for|to|that)\b|request [a-z ]{3,30} (?:inspection|information|"
        r"testing|appointment)\b|(?:i |we )?(?:would|'d) like\b|need an? [a-z ]{3,30} for\b|"
        r"(?:customer|"
        r"caller|citizen|resident|constituent|client) (?:wants (?:an?|the|to (?:know|get|have|"
        r"request|report|speak)|info|help|more|someone)|is requesting|requesting|requests|"
        r"would like|asks (?:for|that)|is asking (?:for|that))\b)"
    ),
)
"""Texts that begin with what somebody wants: where nothing else is told, that is no outcome."""


TOLD_TOO = (
    (
        r"\b(?:[a-z]{2,}ed|was|were|is|are|has|have|been|will|no|not|sent|done|found|made|"
        r"left|met|go|goes|online|spoke|"
        r"given|gave|cut|put|new cart|see|refer|dup|duplicate|private|per|called?|n/a)\b"
    ),
)
"""Words of which a text that tells something of the outcome holds one."""


STATUS_WORDS = words(
    (
        "status+changed changed+by wrapping+this+up no+further+(?:notes?|comments?|info|"
        "action+needed) "
        "nothing+further add'l night+(?:desk|crew|team) auto-?advanced? to+self pulled+from+queue "
        "report+attached attached+report code+(?:green|red|blue|yellow|black) by+dispatch "
        "have+a+[a-z]{2,12}+(?:day|one|evening|week|weekend) "
        "all+wrapped+up wrapped+up "
        "squared+away "
        "(?:old|new|legacy|previous|prior|other)+(?:system|database|software|app|platform) "
        "(?:changed|set|moved|switched|flipped)+(?:from|to) follow(?:ed)?[+-]?up+(?:made|done|"
        "complete|completed|closed) (?:by|per)+(?:staff|lead|leads|management|admin|office|desk) "
        "queue+(?:clean-?up|cleanup|purge) (?:attached|enclosed|internal)+(?:memo|letter|e-?mail|"
        "report|form|log|sheet|document) no+(?:longer+)?needed+in+queue job+well+done "
        "all+good+here no+comments?+(?:entered|provided|given|made|left) (?:see|in|on|"
        "per)+[a-z]{2,12}tab work-?(?:completed?|done|finished) answered replied faxed "
        "(?:response|reply|answer)s?+(?:was+|were+)?(?:sent|given|provided|made) "
        "(?:location|area|site|street|address|it|everything)+(?:is+|are+|was+)?all+(?:done|set)"
    ),
    (
        "jan feb apr jun jul aug sept? oct nov dec cls images? preformed perfomed "
        "tester tests finis fin "
        "fini finito finalized finalised finaled validated "
        "validation purged? "
        "stale legacy archived? synced? sync closure bulk mass enroute onsite reassigned trnsf "
        "trnsfr trnsfd transf eof closing unassigned rerouted expedited prioriti[sz]ed triaged "
        "screened dispositioned"
    ),
    (
        "comp?e?l[aeiw]*t{1,2}[aei]*d name cad noi bdg rpp closed close closing complete "
        "completed completd finished finish done crw klm "
        "history resolved resolve accepted noted scheduled"
    ),
    (
        "invalid valid duplicate+of+existing+case ok okay all+set all+good good fine "
        "good+to+go taken+care+of tcb serviced service"
    ),
    (
        "performed performed fixed+closed no+action+noted open opened pending received new "
        "assigned in+progress inprogress"
    ),
    (
        "work job task case request requests issue item ticket record entry sr wo crm psr "
        "status order cn number no num"
    ),
    (
        "is was were has have been be being are as it it's its this that the a an of to by "
        "per for on at in and now also we our you your with from &"
    ),
    (
        "thanks thank thx ty pls please out not+applicable n/a na none nil null test testing "
        "administratively system"
    ),
    (
        "hrs hours hour am pm time date today addressed handled linked related auto "
        "automatically closeout updated update dept department div"
    ),
    (
        "see note notes comment comments attached attachment below above refer information "
        "info log eform photo picture internal end result"
    ),
    (
        "released inc lab dist rte sup fyi asgn automated ref duly processed noted mr ms "
        "sir crew unit badge id officer ofc insp inspector "
        "supervisor foreman queue workdesk entry resolution"
    ),
    (
        "rfa user admin sla batch csr cmpl cmplt comp admin closure "
        "wq nrv ntr adclsd compl clsd ref tkt utl clr disp supv lvm fld dsp cls cd nfa "
        "mobile maximo cityworks salesforce cartegraph lagan hansen accela "
        "yes yep success successful successfully fulfilled processed released office use only "
        "migrated legacy imported import converted conversion before after "
        "cmpltd cmplted cmpd dne hrs transferred+from closing+out "
        "made created file filed all note rsn upd chkd per+sop sop training acknowledged ack "
        "ackd rec'd recd confirmed "
        "void voided finali[sz]ed final logged log entered entry added scanned copied saved "
        "uploaded stored mapped geocoded indexed coded printed synced ditto as+stated same "
        "automation ext external hey folks do+not+dispatch no+longer+active "
        "misc miscellaneous other general n/?a tba tbd asap eod eom data dataset record records "
        "workflow activity stage child parent outcome disposition code reason type category "
        "queued tab field screen page folder spreadsheet database gis cmms sap erp server "
        "duplicates+removed internally automatic software integration api export "
        "form forms sheet template checklist photos? pics? photo+on+file memo paperwork "
        "dispatched en+route off+scene arrived on+scene in+service shift day+shift night+shift "
        "low+priority high+priority medium+priority routine urgent priority escalation+level "
        "met paused expired+sla timer sla+clock reset+sla qa qc qa/qc qc'd reviewer approver "
        "here done+deal ignore record+only placeholder "
        "peoplesoft seeclickfix qalert verint kana energov trakit oracle dynamics zendesk "
        "servicenow outlook excel word+doc tyler infor sms ivr web mobile+app "
        "january february march april may june july august september october november december "
        "spring summer fall autumn winter mon tues? wed thu thurs fri sat "
        "copy copied cc'd bcc forwarded+email msg message messages email emails reporting "
        "correction quality control assurance audit training sample example demo trial dummy "
        "hello hi regards sincerely cheers best bye welcome great perfect awesome nice "
        "anything+else agent staff clerk operator dispatcher manager management mgr lead leads "
        "much thru auto-?mated+message do+not+reply noreply comm ctr center rcvd "
        "svc user "
        "mgmt desk office team teams crew crews squad sector district zone route unit "
        "verified reviewed review checked check approved follow-up actioned action action+taken"
    ),
)
"""Words that say only that a case is over, or nothing; what is left besides makes a message."""


SHORT_WORDS = words(
    "add ady age ago aid aim air all any apt arm art ask ate bad bag bar bat bay bed bee big bin "
    "bit box bus buy cab can can't cap car cat col con cop cow cub cup cut day dcr did dig dim "
    "dip dog dos dry dug dup dye ear eat egg elk end era esa ese eso fan far fat fed fee few fit "
    "fix flu fly fox fue gap gas get god got gum gun gut guy had ham has hat hay hen her him hip "
    "his hit hoa hog hot how hoy hub ice ink ins jam jar jet job joy jug key kid lab law lay led "
    "leg let ley lid lie lip lit log loo lot low luz mad mal man map mas mat may men mes mid mio "
    "mix mob mop mow mta mud mug muy mva net new nor not now nut oak odd off oil old one ops oso "
    "our out owe owl own pad pan pat pay paz pen per pet pge pie pig pin pit pod pot psi pub put "
    "ram ran rat raw red rid rig rim rio rip rob rod rol rot rub rug run sad sal saw say sea see "
    "ser set she sin sit six sky sod sol son sun sur tag tan tap tar tax tea ten tie tin tio tip "
    "toe ton too top tos tow toy try tub two uno upd use van veh vet vez via voy war was wax way "
    "web wet who win won won't yet you zoo"
)
"""Words of three letters that tell something; any other is taken for an abbreviation."""
_SYSTEM = words(
    "system database screen page field tab notes? comments? remarks? logs? sheets? files? folders? "
    "records? history spreadsheet accela cityworks maximo salesforce lagan hansen sharepoint crm"
)
_RECORD = words(
    f"{_SYSTEM} attachments? attached enclosed memos? letters? e-?mails? forms? above below "
    "previous original prior details? info information reports? pics? photos? pictures? images?"
)
"""Where an office keeps what it knows: pointing there tells nothing."""
_NUMBERED = words(
    "truck trk crew unit route rt rte zone team squad sector beat engine eng shop yard district "
    "dist area ward medic ladder car patrol badge bdg id operator opr op drv driver tech priority "
    "pri week level tier form step stage dsp disp dispo sig signal page pg queue shift "
    "watch platoon "
    "cuadrilla brigada unidad ruta movil patrulla zona turno distrito codigo formato prioridad"
)
"""What a number or a letter names."""
_SIGNER = words(
    "by per ofc officer ofcr insp inspector det detective sgt cpl lt capt supv supervisor tech "
    "foreman signed agent dispatcher"
)
_FURTHER = (
    rf"(?: {_RECORD})*(?: (?:for|in|on|to|of|from) (?:[a-z]+ ){{0,3}}?(?:{_RECORD}|customer|case|"
    r"request|resolution|outcome|status|updates?|findings|results?))*\b"
)
POINTERS = (
    (rf"\b(?:see|refer(?:red)? to|check|read|as per|per) (?:[a-z']+ ){{0,3}}?{_RECORD}{_FURTHER}"),
    rf"\b(?:in|on|to|into) (?:[a-z']+ ){{0,2}}?{_SYSTEM}{_FURTHER}",
)
"""What points to an office's own papers, and so tells nothing."""
EMPTY = (
    (
        r"\bsee (?:the )?(?:corrected|new|newer|updated|other) (?:sr|case|crm|request|cn)\b|"
        r"^see ?(?:crm|w/?o)\b"
    ),
    (
        r"\b(?:thanks?|thank you|thx|ty)(?: again| so much| very much| a lot)?(?: (?:for|to) "
        r"[^.;!,~]{2,70}?)?(?:[.!;,~-]|$| (?:and |but )?(?:we|i|it|they|crews?|this) )"
    ),
    (
        r"\b(?:we |i )?(?:love|appreciate|enjoy)(?: you(?:r)?| hearing)? (?:taking|feedback|from|"
        r"input|time)\b[^.!]*|\brate your (?:experience|visit|service)[^.!]*|\btogether,? we "
        r"[^.!]*|\b(?:always )?(?:happy|glad|pleased|proud) to (?:have |be )?(?:assist|help|serv|"
        r"of "
        r"service|hear)[a-z ]*[^.!,;]*|\b(?:it )?(?:was|is|has been) (?:our|my|a|always a) (?:real "
        r")?"
        r"pleasure(?: to [a-z]+ [^.!,;]*)?|"
        r"\bthe eyes and ears [^.!]*|"
        r"\b(?:we|i) (?:really |always |truly )?(?:value|appreciate|welcome|strive|aim|"
        r"care)\b(?: [a-z'0-9]+){0,20}?(?:[.!;,~-]|$| (?:and|but) (?:we|i|have|has|will|it|your|"
        r"the|"
        r"this|crews?)\b)|\b(?:we|i) (?:really )?(?:apologi[sz]e|regret|are sorry|are here)\b"
        r"(?: [a-z'0-9]+){0,9}?(?:[.!;,~-]|$)|(?:^|[.!] )(?:the )?(?:[a-z&']+ ){1,8}appreciates "
        r"[^.;!]*|\b(?:each|every|your) (?:report|call|request|note)s? helps? [^.;!]*|\bdid you "
        r"know "
        r"[^.;!?]*|\bplease consider [^.;!]*|\b(?:we are|is|are) (?:currently )?experiencing "
        r"(?:a )?"
        r"(?:high|heavy|unusual)[^.;!]*|\b(?:calls|requests|cases|reports) are (?:answered|handled|"
        r"worked|processed|taken|reviewed|prioriti[sz]ed) (?:in|by|on) [^.;!]*|"
        r"^(?:thank you|thanks|gracias)[.,!]+ [a-z]{7,}(?:[a-ce-z]|[a-df-z]d)[.!]*$|\bhave "
        r"(?:yourself )?an? "
        r"[a-z]+ (?:[a-z]+ )?(?:day|evening|night|week|weekend|one|holiday|summer|winter)\b|"
        r"\byour (?:feedback|input|opinion|patience|satisfaction|call|business) "
        r"(?:matters|is|are)\b(?: [a-z]+){0,4}|\b[a-z]+ (?:is|are) (?:committed|dedicated) to "
        r"[^.;]*|\b(?:feedback|input|reports?) like yours [^.;]*|\byour [a-z]+ is (?:valued|"
        r"important|appreciated)(?: to us)?\b|\bappreciates (?:customers|residents|your|the) [^.;]*"
    ),
    (
        rf"\b{_NUMBERED}(?:\.? ?(?:#|no\.? ?|number |- ?)?(?:~number|~code|[0-9]+[a-z]?)|\.? "
        r"(?:[a-z][0-9]*|one|two|three|four|five))\b"
    ),
    (
        rf"\b{_SIGNER}[. :]+(?:(?:{GIVEN}|[a-z])[. ]+)?(?:[a-z]\. ?)?{SURNAME}\b|\b{_SIGNER} "
        r"(?:[a-z]\. ?){1,2}[a-z'-]{3,}"
    ),
)
"""Courtesies, crews by their number, signatures."""


OUTCOME_WORDS = (
    (
        r"\b[a-z&]{2,} (?:ntfd|ntf'd|notif'?d|notf'?d|advd|adv'd)\b|\bcrews? (?:is |are )?on (?:it|"
        r"this)\b|\b(?:received|rec'd|rcvd) (?:ck|chk|check|payment)\b|\btickets? (?:was|were) "
        r"issue|"
        r"^(?:case|complaint|file) opened \d"
    ),
    r"^none out\b",
    r"\bno (?:photos?|pictures?|plates?|info|information|address|details|location|e-?mail|phone)\b",
    r"\bwork order (?:for this )?in our system\b",
    (
        r"\b(?:job|work) order (?:was |has been |is )?(?:created|issued|opened|written|"
        r"generated|made|"
        r"submitted|entered)\b|^(?:back |now |light |all )?on[. ]*$|\bclosed (?:in)?to "
        r"(?:[a-z]{2,4} "
        r")?(?:~number|~code)|\b(?:lft|left) (?:a )?(?:msg|mess|vm|card)\b"
    ),
    r"\b(?:p-?/?u?-up|p/u|del'd|(?:rel|iss|ret)'?d to)\b",
    r"\bno action (?:taken|required|needed|necessary)\b",
    r"~web",
    r"^p\.?/?u\.?[. ]*$",
    r"\bp(?:k|ck)d up\b|\bp/?u'd\b",
    (
        r"\bphoto ?-?(?:eye|cell)|\bdoa\b|\bsame (?:rfa |case )?as ?(?:the )?(?:~|[0-9]|case|"
        r"sr|c\.? "
        r"?r\.? ?m|"
        r"w/?o|rfa|#)|"
        r"\b(?:to|by|per) (?:[a-z]{1,3}pd|dpw|dpt|puc|ciu|rpd)\b|\bpg ?& ?e\b|\bno e[- ]?form\b|"
        r"\bgenerated from\b"
    ),
    (
        r"\b(?:has|have|had|was|were) (?:already |now |since )?been (?:remov|repair|replac|"
        r"clean|tow|"
        r"patch|fill|trim|paint|collect|pick|cut|install|deliver|swept|issued|cleared|abat)[a-z]*"
    ),
    r"\b(?:see|call|contact|reach|dial|text|llame(?: al)?) ~(?:phone|mail)",
    (
        r"\b(?:dlvr?d|delvd?|rmvd|rpl?cd|rprd|ptchd|twd|swpt|mwd|clnd|inst?ld|fxd|sltd|plwd|trmd|"
        r"mkd|pckd)\b"
    ),
    r"\b(?:duplicate|dup|dupe|abated|private|referred|transferred to|refer to [a-z]{4})",
)


COMPLETED_SENTENCES = (
    (
        r"\b(?:done|completed|serviced|taken care of|handled) by (?:the )?(?:dist[a-z]*|highway|"
        r"const[a-z]*|city|parks|dcr|crews?|contractors?|general|patch|department)\b|\b(?:this|"
        r"it|item)"
        r" (?:item )?(?:has|have|was) (?:been )?(?:serviced|addressed)\b"
    ),
    r"\b(?:issue|problem|condition|concern|defect)s? (?:resolved|fixed|corrected|repaired)\b",
    (
        r"\b(?:issue|work order|work|problem|request|condition|service|repair|job|complaint|"
        r"concern|matter|task|inquiry|situation|this|it|everything|system|area|location|"
        r"site)s? (?:you (?:told|"
        r"reported)[a-z ]{0,20} )?(?:has|have|was|were|is|are) (?:now |since |already "
        r")?(?:been )?(?:resolved|completed|addressed|fixed|performed|taken care of|"
        r"corrected|handled|done|checked|inspected|tested|rectified|remedied|closed out)\b"
    ),
    (
        r"\b(?:the|this|your|our) (?:[a-z]+ )?(?:request|work|order|repair|job|task|service|"
        r"project)s? (?:for [a-z]+ [a-z]+ )?(?:is|are|was|were) (?:now )?(?:complete|finished)\b"
    ),
    (
        r"\b(?:action was taken|service performed|issue addressed|took care of|looked into|"
        r"(?:have |has )?completed (?:our|the|all) work)\b"
    ),
)
"""Sentences that claim completion and no more: a message, though a poor one."""


_TITLE = words(
    "senior principal civil chief assistant deputy associate staff engineer director "
    "superintendent "
    "inspector manager coordinator supervisor planner commissioner administrator analyst "
    "specialist "
    "secretary clerk foreman"
)
_BODY = words(
    "of and the for at construction management division department dept office bureau unit section "
    "public works transportation parks recreation city town county boston operations services "
    "engineering maintenance planning traffic streets water sewer compliance coordination utility"
)
MARKERS = (
    (
        r"^(?:(?:all |is |was |job |work )*(?:done|completed?|closed|finished|resolved|ok)[., -]+"
        r")(?:by )?[a-z]\. ?[a-z'-]{3,}[ ,.#~a-z0-9-]{0,12}$"
    ),
    (
        r"^(?:this (?:is|was) )?(?:just |only )?an? test[. ]*$|^no action (?:described|noted|"
        r"recorded|entered|"
        r"listed)[. ]*$|^not (?:scheduled|assigned|available|entered)[ .-]*$|^see (?:[a-z]+ "
        r"){0,3}w\.?/?o\.?"
        r"[ #]*[~a-z0-9/ ]*$"
    ),
    (
        r"^\(?no (?:text|message|content|body|comments?)\)?[. ]*$|^(?:case |ticket "
        r")?(?:cerrad[oa] (?:por|en|"
        r"x) (?:el )?|closed (?:by|in) (?:the )?)(?:sistema|system)\b[^.;]{0,20}$|^(?:[a-z]{2,5} "
        r")?(?:sign|"
        r"paint|meter|signal|tree|light) shop(?:[ -]+(?:other|[a-z]+ shop))*[ -]*$|^associated "
        r"with .{0,110} title "
        r"[a-z ]{3,40}$|^asig[.a-z]* a (?:la |el )?[a-z0-9 ]{2,20}$"
    ),
    (
        rf"^{GIVEN} (?:[a-z'.-]+ ){{1,2}}(?:(?:{_TITLE}|{_BODY})[ ,/]*)+(?:(?:tel|office|"
        rf"cell|phone|fax)?[ .:]*~(?:phone|mail)[ ,]*)*[. ]*$"
    ),
    (
        r"^closing (?:again|out|old)\b[^.;]{0,50}$|^correction to (?:the )?(?:sla|date|status|"
        r"close|due)"
        r"[^;]{0,60}$|^internal (?:[a-z]+ ){0,3}?(?:record|use|note|case)s?\b[^.;]{0,40}$|"
        r"^(?:patient|"
        r"caller|personal|private|customer|confidential)(?: health)? (?:info|information|data|"
        r"details) "
        r"(?:removed|redacted|withheld|deleted)[. ]*$|^(?:[a-z&'.-]+ ){0,4}(?:invoice|"
        r"inv\.?)(?:[ ,.]*"
        r"(?:line|no\.?|number|paid|approved|dated|received|for|~?[a-z]*[0-9][0-9/.~-]*|~number|"
        r"~code|"
        r"#))*[. ]*$|^(?:[a-z&'-]+ ){1,3}o/c[. ]*$"
    ),
    (
        r"^(?:old|new|same|prior|open) (?:[a-z]+ )?w\.?/?o\.?[. ]*$|^(?:the |our )?previous "
        r"(?:response|"
        r"answer|reply)[a-z ]*$|^(?:resolved|completed?|closed|done|serviced|handled|finished) "
        r"(?:on "
        r"?-?site|in (?:the )?(?:field|office|house)|by phone)[. ]*$|^(?:i |we |they )?ran "
        r"it[. ]*$|"
        r"^(?:the )?(?:patch|paving|paint|night|day|dispatch|sweep|sweeper|line) (?:crew|route|"
        r"team|"
        r"shop|truck)s?[. ]*$|^by [b-z]\.? ?[a-z'-]{3,}[ 0-9/~-]*$"
    ),
    (
        rf"^(?:all |is |was |job |work )*(?:done|completed?|closed|finished|resolved|"
        rf"serviced)(?: by)? {GIVEN}(?: [a-z]\.?)?(?: [a-z'-]{{3,}})?[. ]*$"
    ),
    r"^from: [^/|]{3,40}[/|] ?to: .{0,60}subj(?:ect)?: .{0,70}see (?:below|attached|above)[. ]*$",
    (
        r"^(?:in avrs|sr (?:sent|made))[. ]*$|"
        r"^(?:asdf[a-z]*|qwert[a-z]*|x{2,}|z{2,}|a{3,}|blah[ a-z]*|foo|lorem ipsum.*)[. ]*$|"
        r"^(?:truck|crew|unit|route|rt|zone|team|squad|sector|beat|engine|shop|yard) ?#? "
        r"?\d+[a-z]?[. ]*$|"
        r"^(?:closed |done |completed |complete |ok )?per [a-z]+(?: [a-z]\.?)?[. ]*$|"
        r"^(?:the |this |your )?(?:case|request|ticket|sr|wo|record)? ?status (?:has been "
        r"|was |is |"
        r"now )*(?:changed|set|updated|moved)(?: (?:to|as) [a-z]+)?[. ]*$|"
        r"^(?:sr |wo |case |record )?(?:closed|transferred|migrated|imported|converted|"
        r"copied|moved|"
        r"entered) (?:from|in|into|to|via|by|through) (?:the )?(?:old |new |legacy |"
        r"previous )?(?:maximo|"
        r"cityworks|salesforce|lagan|hansen|accela|mobile|field|system|database|app|crm|server|"
        r"batch|script)[ a-z]{0,12}[. ]*$"
    ),
    (
        r"^(?:(?:thanks?|thank you|thx)[^.;!]{0,40}[.!, ]+)?(?:your (?:feedback|input|opinion|"
        r"patience|request|call|report|concern|satisfaction) (?:matters|is (?:important|"
        r"appreciated|valued))[^.;]{0,30}|"
        r"have a (?:nice|great|good|wonderful|safe|blessed)[^.;]{0,25}|we (?:apologi[sz]e|are "
        r"sorry) for (?:any|the) (?:inconvenience|delay)[^.;]{0,30}|please (?:take|complete|rate) "
        r"(?:our|a|the|this|your)[^.;]{0,20}(?:survey|experience|service)[^.;]{0,20})[.! "
        r"]*(?:thanks?"
        r"|thank you)?[.! ]*$"
    ),
    (
        r"^(?:thank you|thanks|thx|gracias)(?: (?:very much|so much|a ?lot|again|for (?:using|"
        r"contacting|calling|your|the|reporting (?:this|it)|letting us know)[a-z0-9' "
        r"]{0,45}|por (?:usar|"
        r"llamar|su|contactar|reportar)[a-z0-9 ]{0,45}))?[.! ]*$"
    ),
    (
        r"^(?:still )?under review[. ]*$|^(?:closed|logged|recorded)(?: out)? (?:in|into|on) "
        r"(?:the )?[a-z0-9]{3,}[. ]*$"
    ),
    r"^clear(?:ed)? ~code[^.]{0,30}$",
    r"^(?:case completed - )?transferred[: .]*$",
    r"^added details\b[^.]{0,40}$",
    (
        r"^(?:internal case(?: perf[a-z]*)?|bulk item automation)\b.{0,40}$|"
        r"^(?:a |this is a |just )?test(?:ing|er)?(?: (?:case|record|ticket|entry|only|"
        r"please|pls|plz|ignore|"
        r"by|do not|request|[0-9]|~|test)[^.]{0,30})?[ .!0-9]*$"
    ),
    r"^to (?:[a-z]{2,10} )?psr[ #:]*~number[ .]*$",
    (
        r"^(?:[a-z/&-]+ ){1,6}associated with .{0,110} [a-z]{2} (?:\d{5} )?(?:done|(?:car|mv|"
        r"mva) ?(?:accident)?)[ .]*$"
    ),
    r"^(?:[a-z/&-]+ ){1,6}associated with .{0,90}(?: [a-z]{2}| \d{5})[ .]*$",
    (
        r"^(?:(?:per |assigned|dispatched|en ?-?route|arrived|arr|on ?-?site|on "
        r"?-?scene|clear(?:ed)?|"
        r"completed?|~code|ack|rcvd|received|queued|open|closed|in progress|[0-9:]{3,5}(?: ?hrs)?)"
        r"[ ,.>;/|-]*){2,}$|^(?:thank you|thanks|thx) for (?:being|using|helping|doing|"
        r"letting|calling|"
        r"contacting|taking|caring|keeping|choosing|visiting|the|your)(?: [a-z']+){1,7}[.! ]*$"
    ),
    (
        r"^(?:(?:truck|crew|unit|route|rt|zone|drv|driver|op|operator|veh|vehicle|shift|team) ?#? ?"
        r"(?:~number|~code|[0-9]+[a-z]?)[ /,.-]*)+$|^(?:please )?(?:see|refer to|check) (?:the )?"
        r"(?:notes?|comments?|remarks) (?:above|below|attached|field|tab)[. !]*$|"
        r"^(?:please )?refer to "
        r"(?:the )?(?:[a-z]+ ){1,4}(?:form|sheet|log|report|w\.?o\.?) ~?[0-9a-z-]+[. ]*$|"
        r"^(?:please )?(?:refer|referred) to (?:the )?(?:field |work |daily |internal |"
        r"crew )?(?:sheets?|"
        r"logs?|notes?|records?|report|w\.?o\.?)(?: ~?[a-z0-9-]+)*[. ]*$|"
        rf"^{GIVEN}(?: [a-z]\.?)?(?: [a-z'-]{{3,}})?[. ]*$|^technical test[a-z]*[. ]*$"
    ),
    (
        r"^(?:closed |done |completed? )?per (?:[a-z]+ ){0,2}(?:manager|mgr|supervisor|"
        r"supv|foreman|"
        r"lead|channel|inspector|office|admin|management)[. ]*$|^(?:case )?transfer(?:red)?[: -]*"
        r"(?:to )?psr[ #]*(?:~number|~code)?[. ]*$"
    ),
    (
        r"^(?:asdf|qwert|sdf|jkl)[a-z]*(?: [a-z]*| ~?[a-z]*\d+)*[. ]*$|^(?:aged|timed) "
        r"out[. ]*$|^(?:"
        r"closed |ticket |case )?auto-?closed (?:after|by|on|in|via) [a-z ]{3,20}[. ]*$"
    ),
)
"""Whole texts that are markers of a system, or point to nothing."""
