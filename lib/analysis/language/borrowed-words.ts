/**
 * Words that travel: they stand in posts of every language and say nothing of the one around them. Written by hand.
 * A word may be here and among a language's everyday words as well (tokyo): beside others it counts, alone it does not.
 */

/** Platform words, calls for reach, borrowings that captions in other scripts carry, sizes and shorthand. */
const OF_PLATFORMS = `vlog vlogger vlogs plog diy ok okay okk cos cosplay coser ootd oot d grwm asmr pov fyp foryou foryoupage fypage fy viral trending trend xyzbca
  parati capcut tiktok instagram insta ins ig rednote xiaohongshu xhs reels reel shorts youtube yt bgm mv pv mmd cp ip vip vs pk up uup app apps
  wifi ai gpt chatgpt pdf ppt excel wps kpop jpop cpop idol fan fans live lives party cafe coffee latte brunch spa
  citywalk city walk pro max mini plus ultra asap diss emo peace swag bro sis queen king babe baby
  gym yoga ps pr ux ui it hr ceo kol koc mcn gdp phd mba gpa gre gmat toefl ielts cet offer get low high hot cool down buff bug cpu gpu usb led
  n x xx xxx xo xoxo p s t m l xl xxl xs no nb yyds dddd dbq xswl
  dj rap hiphop rock jazz remix cover feat ft prod official video music mood vibe vibes vintage y2k chill aesthetic ins outfit look style
  2d 3d 4k hd rip sos ufo usa uk us eu hk tw sg jp kr cn ny nyc dm pm link info collab promo code shop store online tbt tb og goat gg wp
  tbh ngl smh iykyk fyi ootn wip bff bffs otp fomo yolo ggwp afk noob ep vol pt pts no1 top vip hd 8k edit edits repost story stories filter template challenge duet stitch asmr ugc gif meme memes lol`;

/** What people cry out and type in laughter, whatever they speak. */
const CRIES = `omg wtf btw lol lmao lmfao rofl pls plz ty thx emmm emm em hmm hm mm mmm mhm uh uhm um huh oh oooh ooh ah aah aahh ahh ahhh aww aw awww wow woah whoa yay yeah
  yup nope yess yep oops ooops ouch ew eww ugh argh brr grr psst shh shhh tsk pff pfft phew meh duh eyy eyyy hey heyy hi ha hehe uwu owo orz qaq tt qwq zzz mwah muah
  muack wee whee woo woohoo yippee yikes bam boom bruh sksk skrt skrrt slay oof ayy ayo lala nah hah`;

/** Brands, shops, games, bands and people that everyone writes alike. */
const NAMES = `iphone ipad mac macbook apple samsung huawei xiaomi oppo vivo realme nike adidas puma reebok converse vans asics gucci chanel dior lv louis vuitton hermes hermès prada
  balenciaga versace valentino burberry sserafim celine céline fendi loewe miu armani ysl laurent cartier rolex tiffany swarovski pandora sephora mac nars fenty dyson lego barbie disney disneyland
  pixar marvel netflix spotify google amazon shein temu ikea costco muji uniqlo zara h&m bershka primark starbucks mcdonalds mcdonald's kfc nutella oreo pepsi coca cola heineken
  redbull tesla bmw mercedes benz audi porsche ferrari lamborghini toyota honda yamaha kawasaki volkswagen ford f1 nba nfl ufc fifa uefa messi ronaldo neymar mbappé mbappe haaland
  barcelona madrid arsenal chelsea liverpool juventus lakers kobe jordan lebron taylor swift beyonce beyoncé rihanna drake kanye billie eilish ariana grande selena gomez justin bieber
  shakira rosalia rosalía bunny karol lipa adele sza weeknd coldplay bts exo nct blackpink twice jungkook taehyung jimin jennie jisoo lisa rosé newjeans aespa enhypen txt itzy
  minecraft roblox fortnite valorant pubg gta genshin impact honkai pokemon pokémon mario zelda nintendo playstation ps4 ps5 xbox anime naruto luffy goku onepiece gojo ghibli totoro kitty sanrio
  canva photoshop lightroom notion telegram whatsapp snapchat twitter facebook discord twitch threads pinterest airbnb emirates ryanair gopro dji canon nikon sony fujifilm leica rtx nvidia intel amd`;

/** Places written alike in many languages. */
const PLACES = `paris london tokyo osaka kyoto seoul busan beijing shanghai shenzhen guangzhou hongkong taipei bangkok phuket singapore jakarta bali lombok manila boracay hanoi saigon dalat danang dubai doha
  istanbul kapadokya cappadocia roma milano venezia napoli firenze berlin wien amsterdam barcelona lisboa porto ibiza mallorca santorini mykonos athens york angeles vegas miami hawaii
  california texas chicago toronto vancouver sydney melbourne cancun cancún tulum rio janeiro bogotá bogota medellin medellín cusco zermatt dolomiti capri sevilla
  dhaka kolkata mumbai delhi goa lahore karachi cairo marrakech nairobi zanzibar lagos kuala lumpur penang langkawi paulo cebu palawan minh taj mahal giza petra gaudi mecca makkah madinah moscow petersburg`;

/** All of them. */
export const BORROWED_WORDS: ReadonlySet<string> = new Set(
  [OF_PLATFORMS, CRIES, NAMES, PLACES].flatMap((list) => list.split(/\s+/)).filter((word) => word !== ''),
);
