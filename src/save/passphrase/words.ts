/**
 * 2,048 short everyday English words for passphrases and draft codes, so that each word adds exactly 11 bits. They were
 * collected for this project: three to seven letters, nothing upsetting, no two that sound alike. The order and the
 * words may change between editions: codes are made from the list, but never looked up in it.
 */
const LIST = `
accent accept acorn active actor adapt add admire adopt adult advice aerial afford after age agenda agile agree aim airport alarm album alert alive
alley allow almond alpha alter amber amount ample amuse anchor ancient angle animal ankle annual answer antler apple apply apricot april apron arch
area arena argue arm arrive arrow art artist ash ask asleep aspect atlas atom attach attend attic august aunt author autumn avenue average avoid awake
award aware axis baby bacon badge badger bag bagel baker balance balcony ballet balloon bamboo banana banjo bank banner bargain barley barn barrel
base basic basil basin basket battery bazaar beacon beam beard beauty beaver bed bedroom bee beef beetle begin behave beige bell belt bench bend
beside bicycle big bike bingo birch bird biscuit bishop bison blade blanket blaze blend bless blink block bloom blossom blouse blue blush boast body
boil bolt bonnet bonus book booklet boot border borrow bottle bottom bounce bowl box brain branch brand brass brave breeze brick bridge brief bright
bring brisk broad bronze brook broom brother brown brush bubble bucket budget buffet bugle build builder bulb bumper bunch bundle bunny burger bus
bush busy butler butter button buzz cabbage cabin cable cactus cafe calf calm camel camera camp campus canal canary candle candy canoe canopy canvas
canyon cape capital captain caramel caravan card career careful cargo carpet carrot carry cart carton cartoon carve cash cashew castle casual catalog
catch cattle cedar celery cello cement centre century certain chain chair chalk chamber chance change channel chapel chapter charge charm chart chat
cheap cheddar cheek cheer cheese chef cherry chess chest chew chicken chief child chimney chin china chip choice choir choose chorus church cider
cinema circle circus citizen citrus city civic civil claim clap class classic clay clean clear clerk clever client cliff climb clinic clip cloak clock
close cloth cloud clover clown club clue coach coal coast cobalt cobble cocoa coconut code coffee coin collar collect college column comb combine
comedy comet comfort comic comma common compass concert cone cookie copper copy coral cork corn corner correct cosmic cost cosy cottage cotton couch
count country couple courage court cover cow cowboy crab cradle craft crane crater crayon cream create creek crest crew cricket crisp crocus crop
cross crow crowd crown crumb crunch crust crystal cub cube cuckoo cuddle culture cup curious curl curry curtain curve cushion custard custom cycle
cymbal daily dairy daisy dance dancer daring date dawn deal decade decide deck deep defend degree delay delight deliver delta denim dentist depart
depend depth derby desert design desk dessert detail develop device dial diamond diary dice diesel differ digit dinner diploma direct dish display
distant ditch dive divide dizzy dock doctor dog doll dollar dolphin domain dome domino donkey door doorway dot double dough dove down dozen dragon
drama draw drawer dream dress drift drill drink drive driver drop drum dry duck duet dune during dusk dust duty duvet each eager eagle early earn
earth easel east easy echo eclipse edge edit editor effect effort egg either elbow elder elect elegant element eleven elf elm ember emblem emerald
empire empty enamel energy engage engine enjoy enough enter entire entry equal equip era errand escort essay estate even evening event exact example
excite exhibit exit expand expect expert explain explore export express extend extra eye fable fabric fact factory fairy faith falcon fame family
famous fancy far farm farmer fashion fast father favour feast feather feature fee feed feel fellow fence fern ferry fetch fibre fiddle field fifteen
fifty fig figure film filter final finger finish firm first fish fisher flag flame flannel flap flash flask flat flavour fleece fleet flex flick
flight flint flip float flock flood floor fluffy flute fly foam focus foil fold folder folk follow food forest forget formal fort forty forum fossil
found four fox frame freckle free freeze fresh friday fridge friend fringe frog front frost fruit fudge fuel fun funny future galaxy gallery gallon
game gander garage garden garlic garment gate gather gauge gazelle gear gem general gentle genuine geyser giant gift giggle ginger giraffe glacier
glad glance glass glide glimpse glitter global globe glove glow glue goal goat gold golden golf gondola good goose gorilla gossip gown grace grade
grain grammar grand grandad granite granny grape graph grass gravel gravity gravy green greet grey grid grill grin grip grocer ground group grove grow
guard guess guest guide guitar gulf gull gum gust gym habit hail half halo hammer hammock hamster hand handle handy hang happen happy harbour harmony
harp harvest hatch hawk hazel head health heap heart heath heather heavy hedge height helmet help hen herb hero heron hickory high hike hill hinge
hint hippo history hobby hockey hold holiday hollow holly home honest honey hoof hoop hop hope horizon horn hose hotel house hover how hub huge hum
human humble humour hundred hunter hurdle hurry hut ice iceberg icicle icon idea ideal igloo image imagine impact import improve inch include income
index indoor infant ink inland inner input insect inside install instant intend invent invest invite iris iron island item ivory ivy jacket jaguar
january jar jasmine jaunt jazz jelly jersey jewel jigsaw job join joke jolly journal journey joy judo jug juggle juice juicy july jumble jump jumper
june jungle junior kayak keen keep kennel kernel kettle kick kidney kilo kilt kind king kingdom kiosk kit kitchen kite kitten kiwi knee knob knock
koala label labour ladder ladle lady lagoon lamb lamp land lantern lap larch large lark last later laugh launch laundry lava lawn lawyer layer lazy
leader leaf league lean leap learn leather leave lecture left leg legend leisure lemon length lentil leopard lesson letter lettuce level lever liberty
library lid life light lilac lily limb lime limit linen linger link lion lip liquid list listen litre little lively lizard llama load loaf lobby
lobster local lodge loft logic long look loop loose lorry lotion lotus loud lounge love lovely low loyal luck lucky luggage lunar lunch lung lyric
machine magic magnet major mallet mammal manage mango manner manor mansion mantle many map maple marble march margin marine mark market maroon marsh
marvel mascot mask master match math matter mayor maze meadow meal mean measure media medium mellow melody melon melt member memory mend mention menu
mercury merit merry mesh message metal meteor method metre middle might mild milk million mimic mineral mini minnow mint minute mirror miss mitten mix
mixture mobile model modern modest moment monday money monkey month moon moose morning mosaic moss moth mother motion motor mould mouse mouth move
movie mud muffin mug mule museum music mustard mystery nail name napkin narrow nation native nature navy neat neck nectar needle nephew net nettle
neutral never news next nice nickel niece nimble nine noble nod noise noodle noon normal north nose note nothing notice nougat noun novel number nurse
nursery nut nutmeg nylon oak oasis object oblong observe obtain ocean october octopus odd offer office oil old olive omelet onion online onward open
opera opinion option oral orange orbit orchard orchid order organ origin osprey ostrich otter ounce outdoor outer outfit outing outline outside oval
oven owl owner oxygen oyster pace pack packet pad paddle page paint painter palace palm pancake panda panel pansy pantry paper parade parcel parent
park parrot parsley parsnip part partner party pass passage pasta paste pastry pasture patch path patient patrol pattern paw payment pea peach peacock
peak peanut pearl pebble pecan pedal pelican pen pencil penguin penny people pepper perch perfect perform perfume perhaps period permit person petal
petrol phase phone photo phrase physics piano pick pickle picnic picture pie pier pigeon pigment pillar pillow pilot pin pink pint pioneer pipe pirate
pitch pivot pizza place plan planet plank plant plaster plate play player plaza please plenty plot plough plug plum plumber plus pocket poem poet
point polar pole polish polite pollen polo pond pony pool poplar popular porch port porter portion post postbox poster postman pot potato pottery
pouch pound powder power praise prawn prefer prepare present press pretty price pride primary prime prince print prism private prize problem produce
profile program project promise proof proper protect proud prove provide prune public pudding puddle puffin pull pulley pulse pump pumpkin punch pupil
puppet puppy pure purple purpose purse push puzzle pyramid quail quaint quality quarry quart quartz queen quest queue quick quiet quill quilt quince
quiver quiz quota quote rabbit raccoon rack radar radiant radio radish raft rail railway rainbow raisin rally ramp ranch random range rapid rare raven
ray razor reach reader ready real reason recall receipt recent recipe record recycle reduce reef refer refill reflect refresh region regular relax
relay relief remain remark remind remote rent repair repeat reply report request rescue reserve resort respect result retire return reveal review
reward rhubarb rhyme rhythm ribbon rich ride ridge ring rinse ripe ripple rise river roast robe robin robot rock rocket rodeo roof room root rope
rotate rough round route routine row royal rubber ruby rug rugby rule ruler run runner rural rush rustic saddle saffron sage sailor salad salmon salt
salute sample sand sandal satin saucer sausage save scale scarf scenic school science scone scoop scooter scope scout screen screw script scroll seal
search season seat second secret section seed seek select self sell send senior sequel series serve session set settle seven shade shadow shake
shallow shape share sharp shawl shed sheep sheet shelf shell shelter sheriff shield shift shine ship shirt shoe shop shore short shorts shovel show
shower shrimp shrub shuffle shut shutter side sign signal silence silent silk silver similar simple sing singer single sink sister sit six size skate
sketch ski skill skin skirt sky slate sled sleep sleeve slice slide slim slipper slope slow small smart smile smooth snack snail snake snow snowman
soap soccer social sock soda sofa soft soil solar soldier solid solo solve song sonic sort soup south space spade spaniel spare spark sparrow speak
special speech speed spell spend sphere spice spider spinach spiral spirit splash sponge spoon sport spot spray spread spring sprout spruce square
squash squeeze squid stable stack stadium staff stage stall stamp stand staple star starch start state station statue stay steady steam steep stem
step stereo stew stick stir stitch stock stomach stone stool stop storage store stork storm stove straw stream street stretch string stripe stroll
strong student studio study style subject submit subtle subway sudden sugar suggest suit summer summit sunday sunny sunrise sunset super supper supply
support surf surface surname survey swallow swan sweater sweep swift swim swing switch symbol syrup system table tablet tackle tailor talent talk tall
tan tandem tank tape target tariff tartan task taste taxi teach teacher teapot tell temple tempo ten tenant tender tennis tent term terrace text
textile thank theatre theme theory thick thimble thing think third thirst thirty thistle thorn thread three thrive throw thumb thunder ticket tidy tie
tiger tight tile timber timer tinsel tiny title toast toaster today toffee token tomato tone tongue tonic tool tooth top topic torch total toucan
touch tough tour towel tower town toy track tractor trade trail train trainer travel tray treat tree trek trend trick trip trolley trophy tropic trot
trout trowel truck true trumpet trunk trust truth try tube tuesday tug tulip tuna tundra tune tunnel turkey turn turnip turtle tweed twelve twenty
twice twig twin twist type typical uncle under unfold uniform union unique unit unite unity unlock unusual update upgrade uphold upland upper upright
upward urban urge urn use useful usher usual utensil vacant valley value van vanilla vanish variety vase vast vault vehicle velvet vendor venture
venue verb verse version vessel vet via video view village vine vintage vinyl viola violet violin virtue visit visitor visor vital vivid vocal voice
volcano volume vote vowel voyage wafer waffle wage wagon waiter walk wall wallet walnut walrus wander want ward warm wash washer watch water wave wavy
wax weave web wedding weekend weekly welcome well west wet wharf wheat wheel whisker whisper whistle white why wide widget width wild willow win wind
window wing winner winter wire wise wish wizard wonder wooden wool woolly word work worker world worth wren wrist writer yacht yard yarn year yeast
yellow yodel yoghurt young youth zebra zero zest zigzag zinc zip zodiac zone zoo zoom
`;

/** The words, in the order of the alphabet. */
export const WORDS: readonly string[] = LIST.trim().split(/\s+/);

/** What one word that was drawn by chance adds, in bits. */
export const BITS_OF_A_WORD = 11;
