"""How notices around a story are worded: what each kind opens with, how long it gets, what it is, and its pattern."""

from __future__ import annotations

LONGEST = 60
"""Words of the longest notice."""

OFFER = "asks the reader for something that only the page offers"
_UNFINISHED = "says that the story is not finished"
_CONTROL = "is a control or a heading of the page"
_RIGHTS = "says what the page may be used for"
_POINTER = "points to another story"

OPENINGS: tuple[tuple[str, int, str, str], ...] = (
    (
        "tag tags topic topics keyword keywords filed",
        40,
        "is a list of keywords",
        r"(?:tags?|topics?|keywords?|filed (?:under|in)) ?: [^.!?“”\"]{2,300}$",
    ),
    (
        "to subscribe",
        30,
        OFFER,
        r"to (?:(?:continue|keep|carry on) reading|(?:read|access|see) (?:more of |the )?(?:full|whole"
        r"|rest of (?:the|this)|complete|entire|this) ?(?:story|article|report|piece|text|interview|content))\b.{0,40}?"
        r"(?:,|[-–—:]|\bplease)"
        r" ?(?:please )?(?:subscribe|sign|log|register|join|become|create|start your|buy|you need)\b"
        r"|subscribe (?:now )?(?:to (?:continue|keep|carry on) reading|from (?:just |only )?[£$€]\d)",
    ),
    (
        "update updated",
        45,
        "says how the story was changed",
        r"updated?(?:,? (?:\w+\.?,? ){0,3}\d[^!?]{0,45}?)? ?[:—–-] ?\W?(?:add(?:s|ed|ing)\b"
        r"|updated (?:to|with)\b|correct(?:s|ed)\b|clarif(?:ies|ied)\b"
        r"|(?:this|the|an?) (?:\w+ )?(?:article|story|post|piece|report|headline|version)\b.{0,30}"
        r"\b(?:has been|was) (?:since )?(?:updated|corrected|amended|changed|edited|clarified))"
        r"|updated (?:to|with) (?:add|include|reflect|clarify|correct|(?:additional |more |new |further )?(?:comments?"
        r"|quotes?|details|information|reaction|a statement))\b",
    ),
    (
        "this the these our interview interviews answers responses some quotes their",
        40,
        "says how the text was edited",
        r"(?:(?:this|the|these|our|their|some)(?: \w+){0,3} )?(?:interviews?|conversations?|transcripts?|q ?& ?as?"
        r"|excerpts?|answers|responses|discussion|quotes|comments|remarks|exchange|extracts?)(?: \w+){0,4}"
        r" (?:has|have|was|were) (?:been )?(?:\w+ )?(?:edited|condensed|abridged|shortened|trimmed)\b[^.!?]{0,60}"
        r"\bfor (?:\w+ ){0,3}(?:length|clarity|brevity|space|style|grammar|readability|publication)\b",
    ),
    (
        "also read watch listen see photo photos video videos gallery related in don't up more must-read "
        "trending recommended on",
        LONGEST,
        _POINTER,
        r"(?:also )?(?:read|watch|listen|see|photos?|videos?|gallery|related|in pictures|don['’]t miss|up next"
        r"|more|must[- ]read|trending|recommended|on [\w.]{3,40}\.com)(?: (?:also|more|next|now|too|here|story"
        r"|stories|articles?|news|coverage|reading|links))? ?[:|] \S.{0,160}$",
    ),
    (
        "this breaking developing more please check come stay follow",
        25,
        _UNFINISHED,
        r"(?:this is an? )?(?:breaking|developing) (?:news )?story\b|more to (?:follow|come)\b.{0,20}$"
        r"|(?:please )?(?:check|come) back (?:for|later|soon)\b"
        r"|stay with .{2,40} for (?:more|the latest|updates)\b.{0,60}$"
        r"|(?:stay (?:with us|tuned)|follow (?:our live|along)\b).{0,80}$",
    ),
    (
        "this the sorry your please enable an something press now up replay autoplay unmute mute skip play "
        "pause loading close media playback advertisement sponsored paid promoted",
        30,
        "speaks of what the page shows or cannot show",
        r"(?:this|the) (?:video|audio|content) (?:is (?:not available|no longer|unavailable)|can ?not be"
        r" (?:played|loaded))"
        r"|(?:sorry, )?(?:your|this) (?:browser|device) (?:does not|doesn['’]t|cannot|can not)\b"
        r"|(?:please )?enable javascript\b|an error (?:has )?occurred\b|something went wrong\b"
        r"|(?:now playing|up next|replay|autoplay|unmute|mute|skip ad|play video|pause|loading|advertisement"
        r"|sponsored(?: content)?|paid content|promoted|close (?:this )?(?:dialog|modal|window)"
        r"|(?:media )?playback.{0,60}|press play.{0,60})$",
    ),
    (
        "this the all quotes market prices these",
        LONGEST,
        _RIGHTS,
        r"(?:this|the) (?:copy|material|content|information) is (?:for (?:your )?(?:personal|general)|subject to"
        r" copyright)|all times (?:are )?(?:e\.?t|eastern|gmt|local)\b|quotes (?:are )?delayed\b"
        r"|market data (?:provided|delayed)\b|(?:all )?prices (?:are |were )?(?:correct|accurate|subject)\b"
        r"|(?:this|these) (?:is an|are) external links?\b"
        r"|this (?:article|story|page|post|piece|content|report) is (?:more than|over) \w+ (?:year|month)s? old",
    ),
    (
        "continue keep scroll story article post report advertisement",
        14,
        "leads over an advertisement to the rest of the story",
        r"(?:continue reading|keep reading|scroll down)\b.{0,60}$"
        r"|(?:advertisement [-–—] )?(?:story|article|post|report) continues\b.{0,60}$",
    ),
    (
        "write email e-mail send contact reach call follow tweet whatsapp",
        40,
        "tells how to reach the writers",
        r"(?:write|contact|reach|e-?mail|call|follow|tweet|send) (?:to )?(?:\S+ ){1,8}?\S*@\w"
        r"|(?:follow|reach|contact) \S.{2,60} (?:on|at):? (?:(?:https?://)?\S+\.(?:com|social|net|org)/\S+"
        r"|(?:twitter|facebook|instagram|x|threads|bluesky|linkedin)\b.{0,90})$"
        r"|(?:e-?mail|contact|tweet|whatsapp): ?\S*[@+\d]\S*(?: [\d ]+)?$",
    ),
    (
        "# estimated average reading last first updated published posted modified refreshed enlarge expand "
        "zoom view open click tap swipe save gift share print email e-mail bookmark rate report copy follow "
        "list listen recommend like text font was did enjoyed enjoying liked how",
        14,
        _CONTROL,
        r"\d{1,3} ?(?:of|/) ?\d{1,3}$|(?:(?:estimated|average) )?reading time\b.{0,30}$"
        r"|\d{1,3}[- ]min(?:ute)?s?[- ](?:read|listen|watch)$"
        r"|list (?:\d+ )?of \d+(?: items)?$"
        r"|(?:(?:last|first) )?(?:updated|published|posted|modified|refreshed)\b:? (?:\w+ ){1,3}ago$"
        r"|(?:enlarge|expand|zoom|view|open|click|tap|swipe)\b(?: \w+){0,4} (?:images?|photos?|pictures?|gallery"
        r"|full ?screen|enlarge|expand|zoom|larger|captions?)\b.{0,30}$"
        r"|(?:save|gift|share|print|e-?mail|bookmark|rate|report|copy|follow|listen to|recommend|like) this"
        r" (?:(?:article|story|page|post|piece|content|report)|link|topic|author)\b.{0,30}$"
        r"|(?:was|did you (?:find|like|enjoy)|like|enjoyed|enjoying|liked) this (?:article|story|page|post|piece"
        r"|content|report)\b.{0,60}\?|how (?:useful|helpful) (?:was|is) this\b|did this answer your question"
        r"|(?:text|font) size\b",
    ),
    (
        "also elsewhere more trending popular what's most you recommended our editor's editors editors' "
        "related topics mentioned in explore what read watch the latest top today's don't from other stories "
        "sponsored",
        9,
        _CONTROL,
        r"(?:(?:(?:also|elsewhere|more) in (?:the |this )?(?:news|section|series)|(?:trending|popular)(?: now)?"
        r"|what['’]s hot.{0,20}|most (?:read|popular|viewed|shared|commented|watched|recent).{0,25}|you (?:may"
        r"|might) (?:also )?(?:like|have missed|be interested in)|recommended(?: for you| reading| stories)?"
        r"|(?:our )?editors?['’]?s?['’]? (?:picks?|choices?)|(?:more )?related(?: to this)? (?:stories|articles?"
        r"|topics?|content|coverage|news|posts?|links?|video)s?|(?:topics |mentioned )?in this (?:article|story)"
        r"|explore more.{0,30}|more (?:on|about|from) this (?:story|topic|author)|(?:what to )?(?:read|watch)"
        r" next|(?:the )?latest (?:news|stories|headlines|videos?)|(?:more )?top (?:stories|news|headlines)"
        r"|today['’]s top.{0,20}|don['’]t miss|in case you missed it|from (?:around )?the web|from our"
        r" (?:partners|sponsors)|(?:most|other) people (?:also )?read.{0,20}|more (?:stories|news|headlines"
        r"|coverage)|stories for you|sponsored (?:stories|links))\b:?)$",
    ),
    (
        "note notes media press investor contact about cautionary safe forward-looking forward view",
        14,
        "belongs to the small print of a press release",
        r"(?:notes? (?:to|for) editors?|(?:media|press|investor) (?:contacts?|relations|inquiries|enquiries)"
        r"|contact information|about the (?:company|author|writer))\b:?.{0,20}$"
        r"|(?:(?:cautionary|safe harbou?r|note (?:on|regarding)) )?forward[- ]looking (?:statements?"
        r"|information)\b.{0,30}$|view source version on\b",
    ),
    (
        "already not new create set you've you thank thanks please support help fund donate do have got since",
        LONGEST,
        OFFER,
        r"(?:already|not|new) (?:a |an )?(?:member|subscriber|registered|here|customer|yet a)\b.{0,80}$"
        r"|(?:create|set up) (?:a|an|your) (?:free )?(?:account|profile)\b"
        r"|you(?:['’]ve| have) (?:\w+ free (?:articles?|stories)\b|(?:reached|used|read)\b.{0,30}\b(?:free"
        r"|limit)\b)|thank(?:s| you) for (?:reading|signing|subscribing|joining|your (?:interest|feedback))\b"
        r"|since you(?:['’]re| are) here\b|(?:support|fund) .{2,40} (?:from|for) as little as\b"
        r"|(?:please )?(?:support|help (?:us |fund |support )+|fund|donate to|give to) (?:\w+ ){0,2}(?:journalism"
        r"|reporting|newsroom|local news|our work)\b"
        r"|(?:do you )?(?:have|got) (?:a|an|any|some) (?:story|tip|question|news|information|opinion|view"
        r"|confidential)\b.{0,60}\?",
    ),
    (
        "enter please submit provide confirm by you never get download turn allow welcome forgot forgotten your "
        "become be every if as we we're we'll we've we'd some all products our it ad have share here here's "
        "refresh add reach send are were i each the find post posted to a don't",
        LONGEST,
        OFFER,
        r"(?:please )?(?:enter|submit|provide|confirm) (?:your|an?(?: valid)?) (?:e-?mail|details|name|address|phone"
        r"|zip|postcode)\b"
        r"|by (?:clicking|submitting|signing up|subscribing|registering|continuing)\b.{0,60}\byou\b"
        r"|you (?:(?:can|may) (?:opt out|unsubscribe|manage (?:this|your)|change your)|have (?:successfully|now)"
        r" (?:joined|signed|subscribed|registered)|are now (?:following|subscribed|signed|logged))\b"
        r"|never miss (?:an?|another|out)\b|(?:turn on|allow|enable) (?:\w+ ){0,2}(?:alerts|notifications)\b"
        r"|get (?:the|our|more|all|an?|top|local|free|breaking|daily|this|these|exclusive)\b.{0,80}\b(?:inbox|phone"
        r"|e-?mails?|mailbox|newsletters?|apps?|alerts|briefing|every (?:morning|day|week|weekday|evening)"
        r"|delivered|sent to)\b|download (?:the|our)\b.{0,40}\bapp\b|welcome(?: back)?!"
        r"|forgot(?:ten)? (?:your )?password\b"
        r"|your (?:session has|choices? will apply|settings could|preferences have)\b"
        r"|(?:become|be) an? (?:\w+ ){0,2}(?:member|subscriber|supporter|patron|donor)\b.{0,20}\b(?:and|today|now"
        r"|of)\b|every (?:contribution|donation|gift|dollar|pound)\b.{0,60}\b(?:big or small|helps|counts|makes)\b"
        r"|if everyone (?:who|reading)\b.{0,80}\b(?:gave|donated|paid|contributed|chipped)\b"
        r"|if you(?:['’]ve)? (?:value|valued|enjoy|enjoyed|like|liked|appreciate|found|believe in) (?:what|our"
        r"|this)\b.{0,80}\b(?:consider|support|donate|subscribe|member|join|share|sign)\b"
        r"|(?:as an?|we(?: are|['’]re) an?) (?:\w+ )?(?:nonprofit|non-profit|not-for-profit|reader-funded"
        r"|member-supported)\b.{0,60}\b(?:we|you|readers?|newsroom)\b"
        r"|we (?:may|might|will|can|sometimes) (?:\w+ )?(?:earn|receive|get|make|collect)\b.{0,40}\b(?:commission"
        r"|revenue|money|payment|compensation|share)s?\b"
        r"|(?:some|all)(?: of)?(?: the)?(?: our)? (?:links|products)\b.{0,80}\b(?:affiliate|earn|commission"
        r"|independently)\b|products are (?:chosen|selected|reviewed)\b.{0,40}\b(?:independently|editors)\b"
        r"|we(?:['’]ll| will)(?: only| never)? (?:use your|never share|not share|send you)\b|we never share your\b"
        r"|(?:it (?:looks|appears) (?:like|as if|that) you|we(?:['’]ve| have)? (?:noticed?|detected?|see) (?:that"
        r" )?you)\b.{0,80}\b(?:browser|block\w*|javascript|using an|logged|subscri\w+)\b"
        r"|ad ?-?block(?:er)? (?:detected|is)\b"
        r"|(?:have|were|are) you (?:been )?(?:affected|following|a victim)\b.{0,80}\?"
        r"|share your (?:experience|story|photos?|thoughts|views?)\b|here(?: is|['’]s) (?:what else|our guide)\b"
        r"|(?:refresh|reload) (?:this|the) page\b|add (?:this )?to your \w+ list\b|reach .{2,60} at \S+@"
        r"|send (?:corrections|tips|letters|feedback|comments) to\b"
        r"|find your bookmarks\b|don['’]t show (?:me )?this\b|post(?:ed)? to (?:facebook|twitter)\b"
        r"|a link has been (?:sent|posted)\b"
        r"|to support (?:\w+ ){0,3}journalism\b|i (?:understand and )?agree\b"
        r"|please include a (?:contact|phone)\b|please read our\b"
        r"|we(?:['’]d| would)? (?:want|like|love) to hear (?:from you|what you|your)\b"
        r"|(?:each|every) (?:week)?(?:day|morning|evening)\b.{0,20}, get\b"
        r"|(?:.{0,60}\b)?(?:news|stories|headlines|newsletter|briefing|ideas|reporting)\b.{0,80}\b(?:delivered|sent)\b.{0,30}"
        r"\b(?:every|each|daily|weekly|weekday|inbox|morning)s?\b",
    ),
    (
        "read see find follow view check",
        30,
        _POINTER,
        r"(?:read|see|find|follow|view|check out) (?:all )?(?:of )?our (?:\w+ )?(?:coverage|guide|live blog|live"
        r" updates|blog|analysis|series)\b",
    ),
    (
        "credit credits we how our source sources photograph photographs photo photos picture pictures illustration "
        "illustrations image video graphic graphics",
        LONGEST,
        "says where something comes from, or how the page works",
        r"credits?(?:\.\.\.|…|:).{0,80}$"
        r"|we (?:and our|use|may use|value|care about) .{0,40}\b(?:partners|cookies|privacy|personali[sz]e)\b"
        r"|how to listen\b.{0,40}$|our standards: .{0,60}$|sources?: ?(?:\S+ ){0,6}\S*[^.!?\s]$"
        r"|(?:photograph|photo|picture|illustration|image|video|graphic)s? (?:by|courtesy(?: of)?|credits?"
        r"|via)\b.{0,80}$",
    ),
    (
        "comments comment no be leave you sort show replying view",
        30,
        "speaks of readers' comments",
        r"(?:comments? (?:are|is|have been|on this)|no comments|be the first to|leave a (?:comment|reply)|you"
        r" must be\b.{0,30}\bto (?:post|comment)|sort by\b|show (?:\w+ ){0,2}(?:comments|replies)|replying to\b"
        r"|view (?:all )?comments)\b.{0,80}$",
    ),
)
"""The words that lines of a kind open with (``#``: a figure), their length in words, what they are, their pattern."""

LIST_HEADS = (
    r"(?:most (?:read|popular|viewed|shared|commented|watched).{0,25}|(?:more )?related(?: to this)?"
    r"(?: stor(?:y|ies)| articles?| topics?| content| coverage| news| posts?| links?| videos?| reading)?"
    r"|more on this (?:story|topic)|more (?:from|on|in) .{2,30}|(?:trending|popular)(?: now)?"
    r"|recommended(?: for you| reading| stories)?|you (?:may|might) (?:also )?(?:like|have missed|be interested in)"
    r"|(?:also|elsewhere) (?:in|on) .{2,30}|top (?:stories|news|headlines)|latest (?:news|stories|headlines|videos?)"
    r"|what to (?:read|watch) next|read (?:next|also|more)|see also|in case you missed it|don['’]t miss"
    r"|more for you|keep reading|(?:our )?editors?['’]?s?['’]? (?:picks?|choices?)|next up(?: in .{2,30})?"
    r"|(?:people|readers|others) are (?:also )?reading|also read|(?:popular|sponsored|promoted|featured|latest|other)"
    r" (?:reads?|posts?|stories|headlines|articles?|links?|content|news|videos?)|more (?:must-reads?|stories"
    r"|headlines|local news|coverage)(?: (?:from|on|in) .{2,30})?|(?:à )?lire (?:aussi|également)|(?:les )?plus lus"
    r"|sur le même sujet|lea también|lee también|te puede interesar|noticias relacionadas"
    r"|lo más (?:leído|visto|comentado)|lesen sie auch|mehr zum thema|meistgelesen"
    r"|das könnte sie (?:auch )?interessieren|leggi anche|(?:i )?più letti|leia também|leia mais|mais lidas"
    r"|(?:from )?around the web|from the web|paid content) ?(?::|…|\.{3})?"
)
"""How the headings of lists of other stories are worded."""

TEASED = r"(?:read|see|view|watch|learn|find out) (?:more|full story|story|now|here|article)\W*"
"""What stands by itself below the title of another story."""

CONTROLS = (
    r"(?:tags?|topics?|print|save|e-?mail|text|comments?|share|credit|image|captions?|connect|just watched|must watch"
    r"|live tv|read more|show more|load more|buy now|close|cancel|submit|next|previous|back|copy|gift|listen|watch|menu"
    r"|search|more|reply|like|follow|expand|collapse|subscribe|contribute|donate|ad|advertisement|bio|sections"
    r"|(?:\d+ )?(?:shares?|comments?)|transcript|embed|download|full ?screen|view story|posted|sponsor message"
    r"|end of list"
    r"|(?:hide|toggle|show) (?:captions?|thumbnails)|article bookmarked|show all(?: \d+)?)\W*"
)
"""What the page's controls say in a word or two."""
