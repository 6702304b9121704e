"""Names that every newsroom knows for what they are: countries, states of the United States, seats of government."""

from __future__ import annotations

from bot.language.findings import EntityKind

STATES = {
    "ala": "alabama", "ariz": "arizona", "ark": "arkansas", "calif": "california", "colo": "colorado",
    "conn": "connecticut", "del": "delaware", "fla": "florida", "ga": "georgia", "ill": "illinois", "ind": "indiana",
    "kan": "kansas", "ky": "kentucky", "la": "louisiana", "md": "maryland", "mass": "massachusetts",
    "mich": "michigan", "minn": "minnesota", "miss": "mississippi", "mo": "missouri", "mont": "montana",
    "neb": "nebraska", "nev": "nevada", "nh": "new hampshire", "nj": "new jersey", "nm": "new mexico",
    "ny": "new york", "nc": "north carolina", "nd": "north dakota", "okla": "oklahoma", "ore": "oregon",
    "pa": "pennsylvania", "ri": "rhode island", "sc": "south carolina", "sd": "south dakota", "tenn": "tennessee",
    "tex": "texas", "vt": "vermont", "va": "virginia", "wash": "washington state", "wva": "west virginia",
    "wis": "wisconsin", "wyo": "wyoming",
    "que": "quebec", "ont": "ontario", "alta": "alberta", "sask": "saskatchewan", "man": "manitoba",
    "bc": "british columbia", "ns": "nova scotia", "nb": "new brunswick", "nl": "newfoundland",
    "pei": "prince edward island",
}  # fmt: skip
"""The states and provinces of North America by their abbreviations in newspapers, without the full stops."""

_REGIONS = """
andhra pradesh,assam,bihar,chhattisgarh,gujarat,haryana,himachal pradesh,jharkhand,karnataka,kashmir,kerala,
madhya pradesh,maharashtra,manipur,odisha,rajasthan,tamil nadu,telangana,uttar pradesh,uttarakhand,west bengal,
bavaria,catalonia,andalusia,brittany,normandy,lombardy,tuscany,sicily,crimea,donbas,chechnya,dagestan,siberia,
xinjiang,tibet,anatolia,kurdistan,merseyside,tyneside,teesside
"""
"""Regions that no club is called by."""

_ALSO_PEOPLE = frozenset({"georgia", "virginia", "montana"})

_COUNTRIES = """
afghanistan,albania,algeria,angola,argentina,armenia,australia,austria,azerbaijan,bahrain,bangladesh,belarus,belgium,
bolivia,bosnia,botswana,brazil,britain,bulgaria,burma,burundi,cambodia,cameroon,canada,chile,china,colombia,costa rica,
croatia,cuba,cyprus,czech republic,denmark,dominican republic,ecuador,egypt,el salvador,england,eritrea,estonia,
ethiopia,finland,france,germany,ghana,great britain,greece,guatemala,guinea,haiti,honduras,hong kong,hungary,iceland,
india,indonesia,iran,iraq,ireland,israel,italy,ivory coast,jamaica,japan,kazakhstan,kenya,kosovo,kuwait,kyrgyzstan,
laos,latvia,lebanon,liberia,libya,lithuania,luxembourg,macedonia,malawi,malaysia,mali,malta,mexico,moldova,mongolia,
morocco,mozambique,myanmar,namibia,nepal,netherlands,new zealand,nicaragua,niger,nigeria,north korea,northern ireland,
norway,oman,pakistan,panama,papua new guinea,paraguay,peru,philippines,poland,portugal,qatar,romania,russia,rwanda,
saudi arabia,scotland,senegal,serbia,sierra leone,singapore,slovakia,slovenia,somalia,south africa,south korea,
south sudan,soviet union,spain,sri lanka,sudan,sweden,switzerland,syria,taiwan,tajikistan,tanzania,thailand,tunisia,
turkey,turkmenistan,uganda,ukraine,united arab emirates,united kingdom,united states,uruguay,uzbekistan,venezuela,
vietnam,wales,yemen,zambia,zimbabwe,us,usa,uk
"""

_NAMED = frozenset(name.strip() for name in f"{_COUNTRIES},{_REGIONS}".split(","))
PLACES = _NAMED | frozenset(STATES.values()) - _ALSO_PEOPLE
"""Countries, states and regions whose names, folded, are hardly anybody's."""

DEMONYMS_OR_NAMES = frozenset("dane finn scot german georgian roman dominican norman pole lancastrian".split())
"""What people of a country are called and somebody may be named."""

DEMONYMS = DEMONYMS_OR_NAMES | frozenset(
    "afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani "
    "bahraini bangladeshi belarusian belgian bolivian bosnian brazilian briton bulgarian cambodian cameroonian "
    "canadian catalan chilean colombian corsican croat croatian cuban cypriot czech dutchman dutchwoman ecuadorean "
    "ecuadorian egyptian englishman englishwoman eritrean estonian ethiopian filipino fijian frenchman frenchwoman "
    "ghanaian greek guatemalan haitian honduran hungarian icelander indonesian iranian iraqi irishman irishwoman "
    "israeli italian ivorian jamaican jordanian kazakh kenyan kosovan kurd kuwaiti latvian lebanese liberian libyan "
    "lithuanian macedonian malaysian maltese mexican moldovan mongolian moroccan namibian nicaraguan nigerian "
    "norwegian pakistani palestinian panamanian paraguayan peruvian romanian russian rwandan salvadoran saudi "
    "scotsman scotswoman senegalese serb serbian singaporean slovak slovene slovenian somali spaniard sudanese swede "
    "swiss syrian taiwanese tanzanian thai tibetan tunisian turk ugandan ukrainian uruguayan uzbek venezuelan "
    "vietnamese welshman welshwoman yemeni zambian zimbabwean caucasian bolshevik "
    "alabaman alabamian alaskan arizonan arkansan californian coloradan floridian hawaiian idahoan illinoisan "
    "indianan hoosier iowan kansan kentuckian louisianan marylander michigander minnesotan mississippian missourian "
    "montanan nebraskan nevadan virginian carolinian dakotan ohioan oklahoman oregonian pennsylvanian tennessean "
    "texan utahn vermonter washingtonian wisconsinite "
    "londoner parisian berliner glaswegian liverpudlian mancunian scouser geordie brummie yorkshireman cornishman "
    "ulsterman tasmanian queenslander".split()
)
"""What one of the people of a country, a state or a city is called, folded."""

HEADS_OF_STATE = frozenset(
    "obama trump biden clinton bush reagan nixon truman eisenhower roosevelt putin medvedev yeltsin gorbachev merkel "
    "kohl macron hollande sarkozy mitterrand blair thatcher cameron berlusconi netanyahu arafat assad erdogan khamenei "
    "rouhani ahmadinejad mubarak gaddafi mandela mugabe chavez maduro castro trudeau modi abe hitler stalin lenin "
    "churchill zelensky".split()
)
"""Surnames of men and women who led countries, folded, that stand without a given name in reports of any year."""

SETTLED = {
    **dict.fromkeys(
        ("congress", "senate", "house", "house of representatives", "white house", "supreme court", "pentagon",
         "gop", "labour", "new labour", "old labour", "tories", "conservatives", "liberal democrats",
         "lib dems"),
        EntityKind.ORGANISATION,
    ),
    **dict.fromkeys(("capitol hill", "oval office", "rose garden", "downing street", "kremlin"), EntityKind.PLACE),
}  # fmt: skip
"""Seats and chambers of government, folded, and what they are taken for wherever they stand."""


def is_state(text: str) -> bool:
    """Whether ``text`` is a state's abbreviation as newspapers write it, with its full stop ("Calif.", "N.Y.")."""
    return text.endswith(".") and text.replace(".", "").replace(" ", "").lower() in STATES
