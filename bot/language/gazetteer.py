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
alaska,hawaii,idaho,iowa,maine,ohio,utah,xinjiang,tibet,anatolia,kurdistan,merseyside,tyneside,teesside
"""
"""Regions that no club is called by."""

_CITIES = """
aberdeen,aberystwyth,bangor,barnsley,barrow,basingstoke,bath,bedford,belfast,berwick,birkenhead,birmingham,blackburn,
blackpool,bolton,bournemouth,bradford,brighton,bristol,burnley,bury,caernarfon,cambridge,canterbury,cardiff,carlisle,
chelmsford,cheltenham,chester,chesterfield,colchester,cork,coventry,crewe,croydon,darlington,derby,derry,doncaster,
dorchester,dover,dublin,dudley,dumfries,dundee,durham,eastbourne,edinburgh,exeter,falmouth,folkestone,galway,gateshead,
glasgow,gloucester,grimsby,guildford,halifax,harrogate,harrow,hartlepool,hastings,hereford,huddersfield,hull,inverness,
ipswich,kendal,kilkenny,lancaster,leeds,leicester,lerwick,lewes,limerick,lincoln,liverpool,london,londonderry,
loughborough,lowestoft,ludlow,luton,maidstone,manchester,margate,middlesbrough,newcastle,newport,northampton,norwich,
nottingham,oban,oldham,oxford,paisley,penrith,penzance,perth,peterborough,plymouth,poole,portsmouth,preston,ramsgate,
reading,rochdale,rotherham,salford,salisbury,scarborough,sheffield,shrewsbury,slough,southampton,southend,southport,
stafford,stirling,stockport,stockton,stoke,sunderland,swansea,swindon,taunton,telford,torquay,truro,wakefield,
warrington,warwick,watford,waterford,wexford,weymouth,whitby,wigan,winchester,windsor,wolverhampton,worcester,wrexham,
york,
albany,albuquerque,anchorage,atlanta,austin,baltimore,baton rouge,billings,birmingham,boise,boston,buffalo,charleston,
charlotte,chicago,cincinnati,cleveland,columbus,dallas,dayton,denver,des moines,detroit,el paso,fargo,fort worth,fresno,
greensboro,hartford,honolulu,houston,indianapolis,jacksonville,kansas city,knoxville,las vegas,little rock,long beach,
los angeles,louisville,memphis,miami,milwaukee,minneapolis,mobile,nashville,new haven,new orleans,new york,
new york city,newark,norfolk,oakland,oklahoma city,omaha,orlando,philadelphia,phoenix,pittsburgh,portland,
providence,raleigh,reno,richmond,rochester,sacramento,salt lake city,san antonio,san diego,san francisco,
san jose,savannah,seattle,spokane,st louis,st paul,syracuse,tallahassee,tampa,toledo,tucson,tulsa,washington,wichita,
calgary,edmonton,fredericton,moncton,montreal,ottawa,quebec city,regina,saskatoon,toronto,vancouver,winnipeg,
adelaide,brisbane,cairns,canberra,darwin,geelong,hobart,melbourne,newcastle,sydney,auckland,christchurch,dunedin,
wellington,
amsterdam,ankara,antwerp,athens,barcelona,basel,belgrade,bergen,berlin,berne,bilbao,bonn,bordeaux,bratislava,bremen,
brussels,bucharest,budapest,calais,cologne,copenhagen,cracow,dresden,dusseldorf,florence,frankfurt,gdansk,geneva,genoa,
ghent,gothenburg,graz,hamburg,hanover,helsinki,istanbul,kiev,kyiv,krakow,lausanne,leipzig,lille,lisbon,ljubljana,lyon,
madrid,malaga,marseille,milan,minsk,monaco,moscow,munich,nantes,naples,nice,oslo,ostend,ostrava,palermo,paris,pisa,
porto,prague,reykjavik,riga,rome,rotterdam,salzburg,sarajevo,seville,skopje,sofia,split,st petersburg,stockholm,
strasbourg,stuttgart,tallinn,the hague,tirana,toulouse,trieste,turin,valencia,venice,verona,vienna,vilnius,warsaw,
zagreb,zurich,
abidjan,abuja,accra,addis ababa,aleppo,alexandria,algiers,almaty,amman,asuncion,baghdad,baku,bamako,bangalore,bangkok,
basra,beijing,beirut,benghazi,bogota,brasilia,buenos aires,cairo,calcutta,cape town,caracas,casablanca,chennai,colombo,
dakar,damascus,dar es salaam,delhi,dhaka,doha,dubai,durban,fallujah,freetown,gaza,guangzhou,hanoi,harare,havana,
hiroshima,ho chi minh city,hyderabad,ibadan,islamabad,jakarta,jeddah,jerusalem,johannesburg,kabul,kampala,kandahar,
karachi,kathmandu,khartoum,kigali,kingston,kinshasa,kolkata,kuala lumpur,kuwait city,kyoto,la paz,lagos,lahore,lima,
lusaka,madras,managua,manila,maputo,mecca,medina,mexico city,mogadishu,mombasa,monrovia,montevideo,mosul,mumbai,
muscat,nagasaki,nairobi,nakuru,new delhi,osaka,panama city,peshawar,phnom penh,port au prince,pretoria,pyongyang,quito,
rabat,ramallah,rio de janeiro,riyadh,santiago,sao paulo,seoul,shanghai,shenzhen,taipei,tashkent,tbilisi,tehran,
tel aviv,tokyo,tripoli,tunis,ulan bator,wuhan,yangon,yerevan
"""
"""Towns that readers of news know: clubs are called by many of them, and hardly anything else is."""

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
vietnam,wales,yemen,zambia,zimbabwe,us,usa,uk,
andorra,bahamas,barbados,belize,benin,bhutan,brunei,burkina faso,djibouti,equatorial guinea,fiji,gabon,gambia,
greenland,grenada,guyana,lesotho,liechtenstein,madagascar,maldives,mauritania,mauritius,palestine,papua,samoa,
san marino,seychelles,suriname,swaziland,togo,tonga,trinidad,trinidad and tobago,united states of america,
vanuatu
"""

_NAMED = frozenset(name.strip() for name in f"{_COUNTRIES},{_REGIONS}".split(","))
PLACES = _NAMED | frozenset(STATES.values()) - _ALSO_PEOPLE
"""Countries, states and regions whose names, folded, are hardly anybody's."""

CITIES = frozenset(name.strip() for name in _CITIES.split(","))
"""Well-known towns, folded."""

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

_BRANDS = """
facebook,twitter,youtube,google,instagram,whatsapp,tiktok,snapchat,linkedin,reddit,netflix,spotify,uber,airbnb,telegram,
wikipedia,myspace,tumblr,pinterest,skype,alibaba,tencent,bytedance,huawei,openai,buzzfeed,huffpost,politico,politifact,
breitbart,gannett,reuters,abc,nbc,cbs,cnn,msnbc,bbc,npr,pbs,espn,
airbus,boeing,hsbc,barclays,vodafone,toyota,nissan,volkswagen,bmw,audi,renault,peugeot,citroen,volvo,hyundai,samsung,
sony,nintendo,panasonic,nokia,ericsson,siemens,unilever,nestle,coca-cola,pepsi,pepsico,mcdonald's,starbucks,walmart,
wal-mart,tesco,sainsbury's,asda,aldi,lidl,waitrose,woolworths,ikea,lego,microsoft,ibm,intel,cisco,yahoo,ebay,paypal,
ryanair,easyjet,lufthansa,qantas,gazprom,rosneft,petrobras,exxon,exxonmobil,halliburton,enron,worldcom,arthur andersen,
goldman sachs,morgan stanley,merrill lynch,lehman brothers,ernst & young,deloitte,kpmg,chick-fil-a,guinness,
nato,opec,unesco,unicef,interpol,europol,oxfam,greenpeace,amnesty international,crimestoppers,eurosport,
fine gael,fianna fail,sinn fein,plaid cymru,snp,dup,sdlp,ukip,forza italia,podemos,syriza,fidesz,likud,fatah,ennahda,
bjp,bharatiya janata party,al qaeda,al-qaeda,al qaida,al-qaida,taliban,hamas,hezbollah,boko haram,ansar al-sharia
"""
BRANDS = frozenset(name.strip() for name in _BRANDS.split(","))
"""Networks, broadcasters, parties and militias that finders take for people or places, many younger than what these
learned from."""

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
