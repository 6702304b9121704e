"""Common given names that tell whether "he" or "she" can stand for a person.

They are the commonest 500 or so for each sex in the census of the United States of 1990 (names/dist.male.first and
dist.female.first of the Census Bureau), less those that are as often a place's, a firm's or a plain word, and others
that men and women in the news bear around the world.
"""

from __future__ import annotations

_MALE = """
aaron abdul abdullah abel abraham adam adrian aengus ahmad ahmed ahmet aidan ajay akira alain alan alasdair alastair
albert alberto alec aled alejandro alessandro alex alexander alexei alfonso alfred alfredo ali alistair allan allen
alonzo alun alvaro alvin amir amit amos anand anders andre andreas andrei andres andrew andrzej andy angel angelo
angus anil anthony antoine antonio archie ari arjun armando arnold arthur arturo arun arvind arwel ashok aubrey
aurelien ayman babatunde barack barnaby barry bartley bashar basil bastian ben benedict benito benjamin bennie benny
benoit bernard bernie bert bilal bill billie billy binyamin bjorn blaine blake bob bobby boris brad bradley brandon
brendan brent bret brett brian bruce bruno bryan bryce byron caleb callum calum calvin camilo carl carlos casey cathal
cecil cedric cesar chad charles charlie chester chidi chris christian christoph christopher chuck cian ciaran cillian
clarence claude claudio clayton clifford clint clive clyde cody colin colm conall connor conor conrad corey cormac
cornelius cory courtney craig crispin cristian cristobal curt curtis cyril dafydd daithi dale damian damon dan dana
daniel daniele danny darin darnell darragh darrel darrell darren darrin darryl daryl dave david davide dean declan
deepak delbert demetrius dennis derek dermot derrick desmond devin dewayne dewi dexter diarmuid didier diego dieter
dimitri dirk dmitri dmitry domingo dominic don donal donald donnie doug douglas dragan drew duane duncan dustin dwayne
dwight dylan eamon eamonn earl ed eddie edgar edmond edmund eduardo edward edwin efrain ehud elbert eldon eli elias
elijah elliott elmer elton emanuel emanuele emeka emil emiliano emilio emlyn emmanuel emmett emyr enda enrique enzo
eoin eric erick erik ernest ernesto ernie ervin erwin esteban ethan euan eugene evan everett evgeny ewan fabien fabio
fabrice facundo faisal federico felipe felix femi ferenc fergal fergus fernando fethullah filippo finbarr finlay finn
floyd francesco francis francisco francois frank frankie franklin fred freddie freddy frederick fredrick gabor gabriel
ganesh gareth garry gary gavin gene geoff geoffrey george geraint gerald gerard gerardo gerhard gethin giancarlo
gianluca gianni gilbert gilberto giles gilles giorgio giorgos giovanni giuseppe glen glenn glyn gonzalo goran gordon
graham grant greg gregg gregor gregory grover guillaume guillermo gunther gus gustavo guy gwilym gyorgy haider hamid
hamish hamza hans harold harry harvey hassan hector heinrich heinz helmut henri henrik henry herbert herman hernan
herve hiroshi horace horatio horst howard hubert hugh hugo humberto hussain hussein huw hywel iain ian ibrahim idris
iestyn ieuan ignacio igor imran innes iolo ira irvin irving isaac ismael ismail istvan ivan ivor iwan jack jackie
jacob jacques jaime jake jamal james jamie jamil jan janos jared jaroslaw jason javier jay jean jean-baptiste jean-
claude jean-francois jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre jeb jeff jeffery
jeffrey jens jerald jeremiah jeremy jermaine jeroen jerome jerry jesse jessie jesus jim jimmie jimmy joachim joao
joaquin jochen jody joe joel joey johan john johnathan johnnie johnny jon jonas jonathan jonathon joost jorge jose
josef joseph josh joshua juan julian julio julius jurgen justin kamal kamau karim karl keir keith kelly kelvin kemal
ken kendall kenji kenneth kenny kerry kevin khaled khalid kieran kieron kim klaus kofi konstantin kostas kristopher
krzysztof kunle kurt kwame kwesi kyle lachlan lalit lamar lamont lance larry lars lars-erik laszlo laurence laurent
lawrence leandro lech lee leif leland leo leon leonard leonardo leroy leslie lester levi lewis liam lincoln lionel
lloyd logan lonnie lorcan loren lorenzo louie louis luca lucas luciano luigi luis luke luther lyle lynn maarten magnus
mahesh mahmoud mairtin maksim malachy malcolm manfred manish manuel marc marcel marcello marcelo marco marcos marcus
marek mario marion mark markus marlon martin marty marvin massimo mateo mathew mathieu matias matt matteo matthew
matthias maurice mauricio maurizio mauro max maxim maximilian mehdi mehmet meirion melvin micah michael micheal michel
mickey miguel mihai mike mikhail milan milos milton mitch mitchell mitt mohamed mohammad mohammed morris moshe
muhammad murdo murray mustafa myron nabil naftali naoki narendra nasser nathan nathaniel naveen neal ned neil nelson
nenad nestor newt niall nicholas nick nicolae nicolas nigel nikhil niklas nikolai nikos nils nitin noah noel norman
obinna octavio oisin olaf oleg oliver olivier olusegun omar oscar osian osman otieno otis otto owain owen pablo
padraic padraig pankaj paolo pascal pat patrick paul pavel pawel pedro per percy pete peter phil philip philippe
phillip piero pierre pieter piotr pradeep prakash proinsias radovan rafael rafiq rahul rainer raj rajesh ralf ralph
ramesh ramiro ramon rand randal randall randy rashid ratko raul ravi ray raymond recep reggie reginald reinhard remy
renato rene reuben rex reynaldo rhodri rhys ricardo richard rick rickey ricky rob robbie robert roberto robin roderick
rodger rodney rodolfo rodrigo rogelio roger rohit roland rolando rolf roman ron ronald ronan ronnie rory ross roy
ruairi ruaridh ruben rudolf rudolph rudy rupert ruslan russel russell ruud ryan sachin saeed salman salvador salvatore
sam samir sammy samuel sandeep sandor sanjay santiago saul scott seamus sean sebastian semyon senan seosamh serge
sergei sergio seth shane shannon shaun shawn sheldon shimon shinzo sidney silvio simon sipho slobodan spencer srinivas
stacy stan stanislav stanley stefan stefano stephan stephane stephen steve steven stewart stig stuart sunil suresh
sven syed sylvain tadhg takashi tareq tariq ted teddy terence terrance terrell terrence terry thabo theo theodore
thierry thomas thorsten tibor tim timmy timothy tobias toby todd tom tomas tomasz tommie tommy tomos tony torquil
torsten tracy travis trefor trent trevor troy tudur tunde turlough tyler tyrone ulises ultan umberto uwe vaclav vadim
venkatesh vernon vicente victor vijay vikram viktor vincent vincenzo virgil vitaly vivek vladimir vladislav volker
wade waleed walid walter warren wayne wendell wesley wilbert wilbur wilfred wilhelm will willard willem william willie
wim winston wojciech wolfgang woodrow xavier yair yannick yannis yaroslav yasir yasser yevgeny yitzhak yousef yuri
yury yusuf yves zachary zahid zbigniew ziad zoltan zoran
"""
_FEMALE = """
abby abigail ada adaeze addie adele adriana adrienne agatha agnes agnieszka aida aideen ailsa aimee aine aino aisha
aisling alejandra alessandra alexandra alexis alice alicia alisha alison allison alma alyssa amal amanda amber amelia
amina amy ana anastasia andrea angel angela angelica angelina angharad angie anita anja anjali ann anna annabel anne
annette annie antje antoinette antonia aoife april ariana arlene ashley astrid audrey aurora ava barbara beatrice
beatriz becky belinda benedicte bernadette bernice bertha bessie beth bethan bethany betsy bettie betty beulah beverly
bianca billie birgit blanca bobbie bonnie brandi brenda bridget brigitte britney britta brittany brittney bronwen
brooke caitlin camilla camille candace candice caoimhe cara carla carly carmen carol carole caroline carolyn carrie
carys casey cassandra catalina catherine cathy catrin catriona cecelia cecile cecilia celeste celia celine chantal
charlene charlotte chelsea cheri cheryl chiara chioma chloe chris christie christina christine christy ciara cindy
claire clara claudia cliona clodagh colleen connie constance cora corinne courtney cristina crystal cynthia daisy dana
daniela danielle daphne darla darlene dawn deanna debbie deborah debra deepika deirdre delia delores deloris delphine
delyth denise desiree diana diane dianna dianne dilma dolores donna dora doreen doris dorothy dorthy ebony edith edna
effie eileen eilidh eilis eimear eirlys ekaterina elaine eleanor elena eleri elisa elisabeth elisabetta elise eliza
elizabeth ella ellen ellie eloise elsa elsie elspeth elva elvira emer emily emma erica erika erin erma ernestine
estella estelle esther ethel eula eunice eva evelyn ewa faith fannie farah fatima faye federica felicia felicity
fenella ffion fiona fionnuala florence frances francesca francine francis francisca francoise freda freya frieda funke
gabriela gabrielle gail galina gayle gemma genevieve georgia georgina geraldine gertrude gillian gina giorgia giulia
gladys glenda glenys gloria grace grainne greta gretchen gwen gwenda gwendolyn halima hannah harriet hattie hauwa
hazel heather heidi heledd helen helena helene helga henrietta hilary hilda hillary holly huma ilaria imogen ina ines
inez ingrid iona irene irina iris irma isabel isabella isabelle isla ivanka ivy jackie jacqueline jacquelyn jaime
jamie jan jana jane janelle janet janice janie janis jasmine jean jeanette jeanne jeannette jeannie jemima jemma jenna
jennie jennifer jenny jessica jessie jill jo joan joann joanna joanne jocelyn jodi jody johanna johnnie josefina
josephine josie joy joyce juana juanita judith judy julia juliana julie juliet june kamala kara karen kari karin karla
kate katherine kathleen kathryn kathy katie katja katrina kavita kay kayla kelli kellie kelly kellyanne kelsey kendra
kerri kerry kerry-ann khadija kim kimberly kirsten kirsty krista kristen kristi kristie kristin kristina kristine
kristy krystal ksenia lakshmi lana lara larissa latasha latoya laura lauren laurie laverne layla leah lee leigh leila
lela lena lenora leona leonor lesley leslie leslie-ann leticia lila lillian lillie lily linda lindsay lindsey lisa liz
lois lola lora lorena lorene loretta lori lorna lorraine lottie louisa louise lourdes lowri lucia lucille lucinda lucy
luisa lula lydia lynda lynette lynn lynne lynsey lyudmila mabel mable madeleine madeline mae maeve magdalena maggie
maire mairead mairi maite malala malgorzata mamie mandy marcella marcia margaret margarita margie marguerite maria
mariam marian mariana marianne marie marilyn marina marion marisol marissa marjorie marla marlene marsha marta martha
martina martine mary maryam maryann matilda mattie maud maura maureen maxine maya meera megan meghan meinir melania
melanie melba melinda melissa menna mercedes meredith mererid mia michele michelle mildred mina mindy minnie miranda
miriam moira molly mona monica monique morag muriel myfanwy myra myrna nadezhda nadia nadine nancy naomi natalia
natalie natasha nathalie neha nell nellie nerys nettie ngozi niamh nichole nicola nicole nikki nina nirmala njeri
noemi noor nora noreen norma nuala odette odile oksana olga olive olivia ollie oonagh oprah orla orlaith paige paloma
pam pamela paola pascale pat patience patrice patricia patsy patti patty paula paulette pauline pearl peggy penelope
penny petra philippa philomena phoebe phyllis pilar pippa polly pooja priscilla priti priya priyanka rachael rachel
raffaella ramona randa rania raquel rebecca rebekah regina rekha rena renata renee rhian rhiannon rhoda rhona rhonda
rita roberta robin robyn rochelle rocio roisin ronda rosa rosalie rosalind rose rosemarie rosemary rosie rowena
roxanne ruby ruth sabine sabrina sadie sallie sally salma samantha samira sandra sandy saoirse sara sarah saskia
segolene selina serena shannon shari sharon shawn shawna sheila shelia shelley shelly sheri sherri sherrie sherry
sheryl shilpa shirley shona sian sile silke silvia simona simone sinead siobhan sioned siwan sofia soledad sonia sonja
sonya sophia sophie sorcha stacey stacie stacy stella stephanie sue sunita susan susanna sushma susie suzanne svetlana
sybil sylvia sylvie tabitha tamara tami tammie tammy tamsin tania tanya tara tasha tatiana tatyana teresa teri terri
terry tess tessa thelma theresa tiffany tina toni tonya tracey traci tracie tracy tricia trina trish trisha trudy
tzipi ulrike una ursula valentina valeria valerie vanessa velma vera verity verna veronica veronique vicki vickie
vicky victoria viola violet virginia vivian vivienne wambui wanda wendy whitney willie wilma winifred ximena yasmin
yelena yoko yolanda yulia yvette yvonne zahra zainab zara zelda zoe
"""

_BOTH = """
alex alexis amal andrea angel ariel ashley aubrey beverly billie bobbie carol casey charlie chris claude connie
courtney dale dana devin dominique drew evelyn frances francis frankie freddie gail hilary jackie jaime jamie jan jean
jessie jo joan jocelyn jody johnnie joyce kelly kelsey kendall kerry kim laurence laurie laverne lee leigh leslie
lindsay lindsey logan lynn lynne marian marion meredith mickey morgan nicola noel noor ollie pat rene robbie robin
ronnie rosario sam sandy shannon shawn shelley sidney simone stacey stacy terry tommie tracey tracy vivian whitney
willie
"""
"""Names that both men and women commonly bear: nothing follows from them."""

GIVEN_NAMES = frozenset(_MALE.split()) | frozenset(_FEMALE.split()) | frozenset(_BOTH.split())
"""All of the names here, whoever bears them."""

MALE_NAMES = frozenset(_MALE.split()) - frozenset(_FEMALE.split()) - frozenset(_BOTH.split())
FEMALE_NAMES = frozenset(_FEMALE.split()) - frozenset(_MALE.split()) - frozenset(_BOTH.split())
