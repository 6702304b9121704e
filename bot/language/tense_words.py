"""Verbs and nouns by what they say of the time of what stands beside them."""

from __future__ import annotations

SCHEDULING = frozenset(
    "due expected scheduled set planned forecast forecasted slated tipped predicted billed booked "
    "timetabled anticipated proposed pencilled earmarked arranged promised needed required".split()
)
"""What lies ahead is so: "a vote scheduled for Monday", "is expected on Friday"."""

ARRANGING = frozenset(
    "announced announce announces called call calls planned plan plans scheduled schedule schedules "
    "arranged arrange organised organized promised promise promises proposed propose proposes threatened "
    "threaten threatens demanded demand demands agreed agree agrees ordered order orders set fixed booked "
    "offered offer offers wanted want wants considered discussed delayed delay postponed cancelled "
    "canceled cancel abandoned scrapped dropped suspended moved rescheduled backed opposed supported "
    "expected urged predicted declared previewed awaited feared".split()
)
"""What is done so to an event leaves open when that was or will be: "announced a strike on Friday"."""

IMPLYING = frozenset(
    "managed failed declined refused began begun started continued forced able had has have helped tried "
    "attempted went came seemed appeared happened proved chose got stopped allowed made ceased dared "
    "unable used".split()
)
"""What follows was done, or not done, at the same time: "declined to comment on Monday"."""

MOVING = frozenset(
    "met gathered arrived travelled traveled flew went came returned turned took rushed appeared visited "
    "rose fell beat scored won overcame swept drew marched queued lined".split()
)
"""Verbs whose purpose, or outcome, falls on the same day: "gathered to mourn on Sunday"."""

SEEMING = frozenset(
    "seems seem appears appear thought believed known understood said reported claims claim considered".split()
)
"""What they say of the present may have happened: "is thought to be there on Monday"."""

UNDECIDED = frozenset("considering discussing debating weighing mulling contemplating opposing against".split())
"""What is not yet meant to happen: "is considering closing the ward on Monday"."""

BEGINNING = frozenset("starting beginning commencing opening ending running lasting closing taking".split())
"""What says of a past deed when its outcome begins or ends: "resigned, starting Monday"."""

ACCUSING = frozenset(
    "accused suspected convicted charged guilty blamed jailed arrested sentenced cleared acquitted "
    "admitted denied admits denies apologised apologized criticised criticized praised fined".split()
)
"""What somebody is accused of, or thanked for, has happened."""

PERCEIVING = frozenset("see hear feel find tell smell breathe afford".split())
"""With "could", these tell what somebody was able to do: "could see smoke"."""

TELLING = frozenset(
    "said told announced confirmed added warned insisted promised revealed predicted says say tells wrote "
    "tweeted hinted indicated suggested stated thought argued reported estimated vowed pledged claimed "
    "decided explained".split()
)
"""Verbs before a clause with "would", which was to come when they were said."""

TIMETABLED = frozenset(
    "meet meets play plays start starts begin begins open opens resume resumes reopen reopens go goes "
    "vote votes return returns end ends close closes face faces travel travels host hosts take takes "
    "expire expires run runs launch launches leave leaves depart departs conclude concludes come comes "
    "hold holds head heads reach reaches report reports finish finishes kick kicks sit sits visit visits "
    "appear appears publish publishes elect elects choose chooses air airs continue continues fly flies "
    "move moves stage stages mark marks celebrate celebrates fall falls become becomes join joins decide "
    "decides deliver delivers premiere premieres lapse lapses strike strikes change changes cease ceases "
    "rule rules cross crosses".split()
)
"""What the present tense says of a day to come: "voters go to the polls on Sunday"."""

OPENING = frozenset(
    "meet meets start starts begin begins open opens resume resumes reopen reopens votes return returns close "
    "closes".split()
)
"""What happens once, so that "opens today" is of the very day."""

LOOKING_BACK = frozenset(
    "discuss examine review investigate explain debate study analyse analyze consider answer regret "
    "remember mourn".split()
)
"""What may be done to an event that is over."""

HAPPENING = frozenset(
    "match matches game games meeting meetings vote votes election elections poll polls summit debate "
    "final race show concert hearing session talks rally march strike strikes launch service funeral "
    "ceremony trip visit conference event semi-final quarter-final semifinal quarterfinal fixture clash "
    "tie derby fight bout ballot referendum deadline opening budget contest primary caucuses caucus "
    "inauguration wedding festival parade qualifier encounter test round protest protests demonstration "
    "demonstrations walkout walkouts stoppage lecture premiere forecast auction sale speech statement "
    "verdict decision flight flights".split()
)
"""Events that are known of beforehand."""

AWAITING = frozenset(
    {"ahead", "eve", "run-up", "runup", "advance", "anticipation", "preparation", "hopes", "countdown"}
)
"""What says of an event that it was to come: "on the eve of Sunday's vote"."""

BEFALLING = frozenset(
    "attack attacks crash crashes blast blasts explosion explosions shooting shootings killing killings "
    "murder murders death deaths raid raids fire fires collapse defeat win victory victories loss losses "
    "accident incident storm earthquake quake riot riots clashes bombing bombings massacre disaster "
    "remarks comments comment interview call arrest arrests ruling assault robbery theft outage blackout "
    "derailment landslide flood floods tornado hurricane draw goal tweet post letter memo report release "
    "departure arrival visit takeover coup uprising siege stabbing brawl fall rise hit".split()
)
"""Events that nobody can know of beforehand, or that leave it open."""

EVENTFUL = ("tion", "tions", "sion", "sions", "ment", "ments", "ing", "ings", "ure", "ence", "ance", "al", "als")
"""Ends of nouns that are made of verbs: "his resignation on Monday"."""
