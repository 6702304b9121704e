"""Common given names that tell whether "he" or "she" can stand for a person."""

from __future__ import annotations

_MALE = """
aaron abdul abdullah abraham adam adrian ahmed alan albert alberto alejandro alexander alexei alfred ali alistair
allan allen amir anders andre andreas andrei andrew andy angelo angus anil anthony antoine antonio archie ari arjun
arnold arthur arturo ashok barack barry bashar bastian ben benedict benjamin bernard bernie bert bill billy bob bobby
boris brad bradley brendan brent brett brian bruce bruno bryan byron caleb calvin carl carlos cedric cesar chad
charles charlie chester chidi chris christian christoph christopher chuck claude clive clyde cody colin connor conor
craig curtis cyril dale damian dan daniel darren dave david davide dean declan dennis derek desmond diego dieter
dimitri dmitri dominic don donald doug douglas duncan dustin dwight dylan earl ed eddie edgar eduardo edward edwin eli
elias elliott emil emmanuel enrique eric erik ernest ernesto ethan eugene evan fabien fabio felipe felix fernando finn
francesco francis francisco francois frank frankie franklin fred freddie frederick gareth gary gavin geoff geoffrey
george gerald gerard giles giovanni giuseppe glen glenn gordon graham grant greg gregory guillaume guillermo gunther
gus guy hamid hamish hans harold harry harvey hassan hector heinrich helmut henri henrik henry herbert herman hiroshi
horst howard hubert hugh hugo hussein iain ian ibrahim igor imran isaac ismail ivan ivor jack jacob jacques jake jamal
james jamie jan jared jason javier jay jean-baptiste jean-claude jeb jeff jeffrey jeremy jerome jerry jesus jim jimmy
joachim joao joe joel johan john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan julian julio
jurgen justin kamal karim karl keith ken kenneth kevin khalid kofi kurt kyle lance larry lars lars-erik laurent
lawrence lee leo leon leonard leonardo lewis liam lincoln lloyd logan lorenzo louis luca lucas luigi luis luke magnus
malcolm manuel marc marcel marco marcus mario mark martin marvin mateo mathieu matt matthew maurice max maximilian
mehmet michael michel miguel mike mikhail milan milos milton mitch mitt mohamed mohammad mohammed morris muhammad
murray mustafa nathan nathaniel ned neil nelson newt nicholas nick nicolas nigel niklas nikolai noah noel norman olaf
oleg oliver olivier omar oscar osman otto owen pablo paolo pascal patrick paul pavel pedro per pete peter phil philip
philippe pierre piotr rafael rahul raj rajesh ralph ramon rand randall randy rashid raul ravi ray raymond reggie
reginald reinhard rene ricardo richard rick ricky rob robert roberto robin rodney rodrigo roger roland rolf roman ron
ronald ross roy rudolf rudy rupert russell ryan salvador sam samir samuel sanjay santiago saul scott sean sebastian
serge sergei sergio seth shane shaun shawn sidney simon spencer stan stanley stefan stephane stephen steve steven
stewart stuart sunil sven syed tariq ted terence terrence terry theo theodore thierry thomas tim timothy tobias todd
tom tomas tommy tony travis trevor tyler umberto uwe vernon victor vijay vikram viktor vincent vladimir walter wayne
wesley wilbur wilhelm will william willie winston wolfgang xavier yasser yuri yusuf zachary
"""
_FEMALE = """
abby abigail ada adele agatha agnes aino aisha alexandra alexis alice alicia alison allison alma amal amanda amber
amelia amina amy ana anastasia andrea angela angelina angie anita ann anna annabel anne annette annie antonia april
ariana astrid audrey aurora ava barbara beatrice beatriz becky belinda bernadette beth betsy betty beverly bianca
birgit bonnie brenda bridget brigitte britney britta brooke camilla candace carla carly carmen carol carole caroline
carolyn carrie catalina catherine cathy cecilia celeste celia celine charlene charlotte chelsea cheryl chiara chloe
christina christine cindy claire clara claudia colleen connie constance cora courtney crystal cynthia daisy dana
daniela danielle daphne dawn debbie deborah debra deirdre delia denise diana diane dolores donna dora doris dorothy
ebony edith edna eileen elaine eleanor elena elise eliza elizabeth ella ellen ellie eloise elsa emily emma erica erin
esther ethel eva evelyn faith farah fatima faye felicity fiona florence frances francesca freya frieda gabriela
gabrielle gail genevieve georgia georgina geraldine gertrude gina giulia gladys glenda gloria grace greta gwen
gwendolyn hannah harriet hazel heather heidi helen helena helga henrietta hilary hilda hillary holly huma imogen ina
ines ingrid irene irina iris isabel isabella isabelle ivanka ivy jacqueline jan jana jane janet janice jasmine jean
jeanette jeanne jemima jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn josephine joy joyce juanita
judith judy julia juliana julie juliet june kamala karen karin kate katherine kathleen kathryn kathy katie katrina
kayla kellie kellyanne kerry-ann kimberly kirsten krista kristen kristin kristina lara larissa laura lauren laurie
leah leila lena leslie-ann leticia lila lillian lily linda lindsay lisa liz lois lola loretta lorna lorraine louisa
louise lucia lucinda lucy luisa lydia lynn lynne mabel madeleine madeline magdalena maggie maire malala mandy marcia
margaret margarita marguerite maria mariam marian marianne marie marilyn marina marion marissa marjorie marlene martha
martina mary matilda maud maura maureen maya megan meghan melania melanie melinda melissa mercedes meredith mia
michelle mildred mina minnie miranda miriam moira molly mona monica monique muriel myra nadia nadine nancy naomi
natalia natalie natasha nell nellie nicola nicole nina nora noreen norma odette olga olive olivia oprah paige pam
pamela patience patricia patsy patty paula pauline pearl peggy penelope penny petra philippa phoebe phyllis polly
priscilla priya rachel ramona randa rebecca regina renata renee rhoda rhonda rita roberta rosa rosalind rose rosemary
rosie roxanne ruby ruth sabrina sadie sally samantha sandra sara sarah saskia selina serena shannon sharon sheila
shelley sherry shirley silvia simone sofia sonia sophia sophie stella stephanie sue susan susanna susie suzanne
svetlana sybil sylvia tabitha tamara tamsin tania tanya tara tatiana teresa tess theresa tiffany tina toni tracey
trudy ulrike una ursula valentina valeria valerie vanessa vera verity veronica vicky victoria viola violet virginia
vivian vivienne wanda wendy whitney wilma winifred yasmin yolanda yvette yvonne zainab zara zelda zoe
"""

_BOTH = """
alexis amal andrea angel ariel ashley beverly carol charlie chris claude connie courtney dale dana evelyn frances
francis frankie freddie gail hilary jackie jamie jan jean jo joan jocelyn jody joyce kelly kerry kim laurie lee leslie
lindsay logan lynn lynne marian marion meredith morgan nicola noel pat rene robin ronnie sam sandy shannon shawn shelley
sidney simone stacy terry tracey tracy vivian whitney willie
"""
"""Names that both men and women commonly bear: nothing follows from them."""

GIVEN_NAMES = frozenset(_MALE.split()) | frozenset(_FEMALE.split())
"""All of the names here, whoever bears them."""

MALE_NAMES = frozenset(_MALE.split()) - frozenset(_FEMALE.split()) - frozenset(_BOTH.split())
FEMALE_NAMES = frozenset(_FEMALE.split()) - frozenset(_MALE.split()) - frozenset(_BOTH.split())
