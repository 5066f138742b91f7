/**
 * Everyday words of languages typed in Latin letters for want of their own script, in the spellings chat uses. Written
 * by hand for this project from general knowledge of the languages. Hindi and Urdu share most of their words: those
 * stand under both, and what only one of them says or spells so stands under that one alone.
 */

/** Words that Hindi and Urdu share. */
const HINDUSTANI = `maza mazaa hai hain tha thi hoon hun hu nahi nahin nhi mat kya kyu kyun kyon kaise kaisa kaisi kab kahan kahaan kaun kon mein main ka ki ke ko se par pe bhi aur
  ya lekin magar agar toh to jab tab ab abhi yeh ye woh wo yaar yar bhai bhaiya didi mera meri mere tera teri tere tum tu aap ap hum ham unka uska
  uski iska apna apni apne kuch kuchh koi sab bahut bohot boht bht accha acha achha achi achay theek thik karo kar karna karni karne kiya karta karti
  karte kro krna krta krti krte krke raha rahi rahe rha rhi rhe gaya gayi gaye gya gyi jao jaa jana jata jati jate dekho dekh dekha dekhi dekhna suno
  sun bolo bol bola boli pyaar pyar dil zindagi aaj aj kal raat din ghar dost doston wala wali wale vala matlab sirf hi na haan han liye lye lie sath
  saath ek do teen log logo baat baatein batao bata khana khao kha chai chay diya dia liya lia hota hoti hote hua hui hue hona kabhi phir fir mujhe
  mujhko tujhe tumhe tumhara tumhari hamara humara hamari humari unko usko usne isne maine mene tune tumne humne itna itni kitna kitni kitne zyada
  jyada thoda thodi bas chal chalo chalte aana aao aaja aa aaya aayi aaye rakho rakh mila mili milte milna milo socha soch sochta lagta lagti laga
  lagi lage chahiye chahie chahta chahti sakta sakti sakte pata pta wahi yahi yahan yaha wahan waha idhar udhar upar neeche andar bahar paas dur jaldi
  dhire hamesha shayad kyunki kyuki isliye taaki jaise jaisa jaisi waise waisa aisa aisi aise sachi sach jhoot bura buri achhe bada badi bade chota
  choti chote naya nayi naye purana pehle pehla baad beech saal mahina hafta subah shaam dopahar maa papa mummy ammi beta beti bacha bache bachpan
  ladka ladki ladke shaadi shadi kaam paisa paise duniya khushi khush gham udaas hasi hansi rona roya pagal paagal jaan janu kasam sabko sabse sabka
  kisi kisko kiska kiski jisko jiska jo jis hogi hoga honge hogya ho thaa thae aati aata aate deta deti dete dena dedo lena leta leti lete lo le de
  kehta kehti kehte kaha kehna poocha puchho samajh samjha samjho yaad bhool bhul gaana gana sunta sunti ghum ghumne barish baarish mausam thand garmi
  pani paani roti chawal sabzi daal masala mithai chhodo chhod chor mast ekdum bilkul sahi galat zaroor jarur sala saala arre arey oye abe bhaisahab
  dekhiye suniye dijiye kijiye rahega rahegi jayega jayegi ayega ayegi karega karegi karenge krunga karunga karungi jaunga jaungi milega milegi honga
  dunga lunga hoke karke jaake jake leke deke lekar dekar sunkar mai kia kay kai lakin tak srf bs zra zara thora thori km kam sb hr har ksi kch kuj
  logon insan insaan ishq waqt zamana dunya zindgi khuda mohabbat muhabbat khwab khwahish tamanna arzoo ehsaas ehsas jazbaat tanhai intezar umeed
  sabar sabr shayari shayri ghazal nazm sher alfaz andaz aadat fikar sawal jawab mushkil asaan zarur khair khayal kahani janab sahab bhaijan abba
  nikah mehndi dulhan dulha biryani paratha sham dobara pher kabi kbi mubarak lahore khoobsurat haseen salam dua punjab hukumat warna balki hein usy
  hon apka apki bhut bohat gae haqiqat kyn nai nhn`;
/** What Hindi says, or Hindi's typists spell so. */
export const HINDI_ONLY = `ji dhanyavad dhanyawad namaste namaskar pyaara sundar bahot kripya shubh shubhkamnayein janamdin janmdin bhagwan bhagvan prabhu
  jai mata shri ram krishna hanuman mahadev shiv ganpati diwali holi puja pooja bharat hindustan desh samay parivar mitra jeevan jivan prem
  vishwas mandir gyan shanti anand yadi kintu parantu kyonki dhyan swagat sarkar chunav rajya vidyalaya adhyapak chhatra prashn uttar
  sundarta sanskar dharm karm bhakti aarti prasad pariwar bhabhi chacha mama nani dadi jija sasural rakhi navratri garba sanskriti bharatiya
  hindi marathi dilli mumbai jugaad jhakaas bindaas faltu bakwas timepass jhol gajab dhamaal rishta rishte kathin saral
  isiliye vaise vo vahi vahan maja`;
/** What Urdu says, or Urdu's typists spell so. */
export const URDU_ONLY = `hy hoon nahe kiun kion mjhe mujhy mjhy tumhy tjhe tujhy humain hamain unhain unhein inhein usay isay isy jisay jinhain kisay apko apke apny apnay mery
  meray tery teray hamary hamaray humary tumhary thay thy hotay hoty kartay krty krtay karty rehta rehti rehtay rehty jatay jaty aatay aty detay dety
  letay lety chahtay chahty kehtay kehty saktay skty skta skti gaey hogaya hogayi hogye hwa hue huay lagay lagy buhat achay achy wese aese jese kese
  kaisay aisay jaisay waisay behtareen behtreen zabardast khubsurat khubsoorat allah rab inshallah inshaallah mashallah mashaallah subhanallah
  alhamdulillah jazakallah assalam asalam aslam alaikum alaykum walaikum duaon duain dua'on shukriya shukria meherbani mehrbani ramzan ramadan eid
  jumma namaz roza sehri iftar masjid quran hadees pakistan pakistani karachi islamabad rawalpindi peshawar urdu sindh awam mulk watan quaid qaum
  khawab armaan intizar umeedain yaqeen alfaaz tareef taaruf maloom malum mehsoos mehsus lehja fikr faisla masla khyal khial dastan walay walon waly
  wali sahib ammi abbu baji khala phuppo walima barat nihari haleem karahi chaye chae subha takay kyunke kyunkay kyonke chunke isliye balke bulkay
  yani yaani phr abi thoray zyada ziada`;

export const ROMANISED_WORDS: Readonly<Record<string, string>> = {
  'hi-Latn': `${HINDUSTANI} ${HINDI_ONLY}`,
  'ur-Latn': `${HINDUSTANI} ${URDU_ONLY}`,
  'bn-Latn': `ami amar amake amay amra amader tumi tomar tomake tomra tomader apni apnar apnake tui tor toke se tar take tara tader o or ora eta
    ota seta ei oi sei ki keno kemon kothay kobe kokhon ke kar kake koto kotha bolo bolchi bolbo bole bolte bollo bolechi kore korchi korbo koro
    korte korlo korechi kora korben korar hoy hobe hoye hocche hoeche hoyeche holo hole hoito chilo chilam chile ache achi acho achen nei nai na
    noy noi thik ase asi asbo eso jabo jai jao jacchi gelam geche giye giyechi dekho dekhi dekhchi dekhte dekhlam dekhe khub onek ektu ekta ekdin
    ekhon ekhono tokhon jokhon jodi tobe kintu ar ebong othoba tai jonno jonne sathe shathe shonge songe moto theke diye niye por pore age kachhe
    kache vitore bhitore baire upore niche valo bhalo bhalobasi valobashi bhalobasha valobasa kharap shundor sundor mishti dhonnobad dhonnobaad
    shuvo shubho shokal sokal dupur bikel rat raat ratri din aj aaj ajke kal kalke gotokal bochor mash shomoy somoy jibon mon moner bondhu bhai
    bon apu vaiya bhaiya dada didi ma baba bari ghor basha bashay desh bangla bangladesh dhaka kolkata manush chele meye bachcha gan boi khabar
    khabo khai kheye kheyechi cha bhat bhaat mach maach torkari dal ilish biriyani brishti rod akash nodi phul ful shob sob shobai sobai keu
    kichu kisu konodin kokhono abar abaro ar aro beshi kom boro choto notun purono lal shada kalo hashi kanna koshto kosto shukh dukkho shopno
    kaj taka pora porte school'e bujhi bujhina bujhte jani janina janen jane chai chaina parbo parina pari paren pare lage lagche laglo mone
    hoyto hoyni jaini korini boleni pagol haha eid mubarok pujo puja durga noboborsho boishakh ashole asole shotti sotti mithye kemne ekhane
    okhane shekhane tahole tai naki nah hae hyan ji acha accha dhur arey re go`,
  'ar-Latn': `ana enta ente enti inta inti inte nta nti howa heya hiya huwa howwe hiyye e7na ehna ihna n7na nehna ento intu entou homa homma hinne henne
    7abibi habibi 7abibti habibti 7abib habib 7ayati hayati albi 2albi galbi rouhi rou7i 3omri 3omry omri yalla yala yallah wallah walla wallahi
    wlh inshallah insha2allah nshallah nchallah inchallah alhamdulillah el7amdulillah elhamdulillah hamdoullah hamdulillah mashallah ma2shallah
    sob7anallah astaghfirullah bismillah ya w wa bas bs bass msh mesh mish mush moush mouch mo mafi mafeesh mafish ma3lesh ma3lish maalesh fi feh
    fe fih fya feek fik kda keda kida kdh hek heik hayk hik kteer kteir ktir keteer kter awy awi 2awi gedan giddan jiddan jedan barsha bezzaf bzaf
    shu shou sho chou eh eih leh lesh leish leeh lech 3lach 3lesh ezay ezzay izay kifak kifik kifek keefak keef kif ezayak ezayek ezayik chlonak
    shlonak 3ala 3la 3al 3an 3n 3ashan 3shan 3chan 3and 3andi 3andy 3andak 3andek 3endi 3indi m3a ma3a ma3ak ma3aya ma3ek el il al bl bil bel fel
    fil lil lel men min mn da di dah dee deh hada hatha hayda haidi hay hayda hal lama lamma lamen law lw kol kul kel kell kolo kollo koll kelna
    kolena 7aga 7aja haga haja shi shy chi she ana2 ba2a ba2 ba2et lissa lessa lesa delwa2ty dilwa2ti delwa2ti halla2 halla hala2 elnaharda
    ennaharda lyoum elyom elyoum alyom bokra bukra bokra ghadwa embare7 mbere7 mbare7 imbarih ams sabah saba7 sabahou sabaho elkheir khair kheir
    masa msa shukran shokran choukran 3afwan afwan salam slm salamat 3aleikom 3alaykom 3likom marhaba mar7aba marhba ahlan ahla a7la hala akid
    akeed tab tayeb tayyeb tayib 6ayeb khalas 5alas 5als khlas aywa aiwa aywa eywa eh la2 laa la lak ly liya liyya 7elw 7elwa helwa 7elwe gamed
    gamda gameel gamil jamil ummi omy ommi mama baba abi akhi akhy a5i a5oy ukhti o5ti sadi2i sa7bi sahbi sa7by nas enas elnas ennas dunia donia
    donya dounia b7ebak b7ebek b7ebik bahebak bahebek bhebak n7ebek nhebek ahebak wa7ashtini wa7eshni wahashtini 3ayez 3ayz 3ayza 3awz 3awza
    3awez ayz ayza bedi baddi biddi badak bdi abi abgha yabi 3ayzeen ru7t ro7t ra7 rah ray7 raye7 rayha ha7 7a ha hatro7 ha3mel h3ml 3amel 3amla
    3mlt 3amalt 3mel 3am 3ambe2oul b2olak ba2olak 2oli 2olt oltelo aal 2al gal galli goli sme3t smi3t shoft shoof shouf chouf shefto btshof
    a3raf a3ref 3aref 3arfa b3raf ma3rafsh maba3rafsh ma3rafch fahem fhmt mafhmtsh fehmt maktoob nseet nsit ba3d ba3den b3dein ba3dein abl 2abl
    tani tany marra mara youm yom sana seneh wa2t wa2ty zaman dayman dayma 3atoul 3la6oul saree3 bard 7ar shams matar bahr ba7r shams beit bayt
    bet elbeit elbet madrasa gam3a sho8l shoghl flos floos mawdoo3 mawdou3 mshkla moshkla mushkila 7ad had wa7ed wahed wa7da etnen tlata tnein
    raye2 rayek kwayes kwayesa kways mnih mne7 mni7a mnee7 zein zain tamam tmam 7alwa haram 7aram halal 7alal se7r nafs nafsi nafsy nafso ro7i
    bgd begad bgad 3anjad 3njd wlk wlak walak ya3ni y3ni yani ya3nii ykhrab yekhreb mabrouk mabrook mobarak kol3am sana7elwa ramadan 3eid 3id
    eid sa3eed said tes7o tesba7 tsb7 3ala5eir m2 sahra sahret mazboot mazbout ta3al ta3ala ta3ali ta3aly emshi imshi rouh rou7 ro7 ge2t gih
    geet jit jet yji yigi mni7 tel3 tla3t 2a3d 2a3ed a3d ga3da n2a3od na2es sa7 sah gher ghair 8er wala walla aw bardo bardou brdo kaman kmn kamen
    aktar akthar 2akthar a7san ahsan a7sn awel awwal a5er akher nos noss kan kanet kont knt kunt kano kanou yekoon ykoon yekon haykoon b2a
    bye2dar 2dar a2dar a2dr ma2darsh mo7taram ostaz doktor 2ahwa ahwe shay akl akel 2akl ta3m ta3mo fatet`,
  'ru-Latn': `ya ty on ona ono my vy oni menya mne mnoy tebya tebe toboy ego ee eyo emu ey nas nam vas vam ih im moy moya moi moe moyo tvoy tvoya tvoe
    svoy svoi nash nasha vash vasha eto eta etot eti tot ta te kto chto cho shto che gde kuda otkuda kogda pochemu zachem kak kakoy kakaya kakie
    kakoe skolko ne net da nu vot i a no ili esli chtoby potomu poetomu tak tolko uzhe uje esche eshche eshe eshyo toje tozhe takzhe ochen ochen'
    mnogo malo bolshe luchshe huzhe vsegda nikogda inogda segodnya zavtra vchera seychas seichas teper potom zdes tut tam syuda tuda domoy doma
    v na s k u o iz za po pod nad pro bez dlya ot do pri cherez mezhdu posle pered okolo byl byla bylo byli est est' budet budu budem budesh
    byt byt' mozhno mojno nuzhno nujno nado nelzya mogu mozhesh mojet mozhet mozhem mogut hochu hochesh hochet hotim hotel hotela hotya lyublyu
    lublu lyubish lubish lyubov lubov lyubimyy lyubimaya znayu znaesh znaet znaete znat dumayu dumaesh dumal govoryu govorit govorish skazal
    skazala skazhi skazat smotri smotryu smotrel posmotri vizhu vidish videl ponimayu ponyal ponyala ponimaesh zhivu zhizn jizn zhit rabota
    rabotayu delat delayu delaesh delaet delaem sdelal sdelala idu idyom idem idesh poshli poydem poshel poshla edu edem poehali priehal
    prishel prishla prihodi zhdu jdu spasibo spasibki pozhaluysta pojaluysta pozhaluista privet privetik zdravstvuyte zdorovo poka dobroe dobryy
    dobriy utro utra den vecher vechera noch nochi spokoynoy rozhdeniya rojdeniya pozdravlyayu schastya schaste zdorovya druzya drug podruga
    bratan brat sestra mama papa mamka babushka dedushka rebyata rebenok deti devushka devochka devochki malchik malchiki paren muzhik lyudi
    chelovek lyudey narod strana rossiya moskva piter gorod dom mashina doroga shkola urok uroki universitet leto zima osen vesna pogoda dozhd
    sneg solnce more nebo voda eda kofe chay hleb myaso vkusno krasivo krasivaya krasivyy krasotka krasavchik horosho horoshiy horoshaya ploho
    plohoy prikolno kruto klass klassno super otlichno normalno normas pizdec blin blyat suka nafig nahui nahuy huynya zhalko grustno veselo
    smeshno strashno skuchno interesno vremya god goda let nedelya nedelyu mesyats minut chas chasov raz odin odna dva tri pyat vse vsyo vsem
    vseh vsya ves nichego nikto nichto nikak kto-to chto-to kakoy-to prosto voobshe voobsche pravda pravdu konechno navernoe mozhetbyt davay
    davayte davai hvatit zachot nravitsya nravitsa kazhetsya kazhetsa kajetsya soskuchilsya soskuchilas skuchayu obnimayu tseluyu celuyu ustal
    ustala spat splyu hochetsya samyy samaya samoe drugoy drugie drugoe novyy novaya novoe staryy bolshoy malenkiy malenkaya pervyy posledniy
    nachalo konets sovsem pochti srazu snova opyat skoro davno dolgo bystro medlenno vmeste odnako zato kstati naprimer`,
  'el-Latn': `kai ke den dn de tha 8a na to ta o h i oi tou tis ton tin twn tous stin sthn ston sto stous stis sta me se apo apo' gia gi ya ki an alla
    h ki pou p poy pws pos ti oti otan ama otidipote giati yiati pote pou edw edo ekei ekeino tora twra meta prin xthes xtes avrio aurio simera
    shmera panta pote poli poly pol polu para ligo ligaki pio toso oso olo ola oloi oles oli kanenas kaneis kati tipota tpt mono monos moni akoma
    akomi idi hdh pali ksana xana eimai ime eisai ise einai eine ine eimaste imaste eiste iste itan htan imoun hmoun eixa eixe exo exw exeis exei
    exoume exoun ehw eho eheis ehei thelo thelw theleis thelei thelo 8elo 8elw mporo mporw mporeis mporei boro borw borei prepei kano kanw kaneis
    kanei kanoume ekana ekane xero kserw ksero kseris kserei xerw xereis xerei vlepo vlepw blepo blepw eida eides eide leo lew leei les lene eipa
    eipe pao paw pas paei pame pane piga phga pige ela elate elaa irtha irthe erxomai erxetai fevgo fevgw agapi agaph agapo agapw agapao mou m mu
    sou s su tou mas sas tous emena esena egw ego esi esy ego autos aftos afti auth auto afto autoi afta auta ekeinos enas mia ena miso dio dyo
    tria kalimera kalhmera kalispera kalhspera kalinixta kalinyxta kalhnyxta geia yia gia sou xaire xairetai efxaristo euxaristo efxaristw
    euxaristw parakalo parakalw signomi sygnwmi sorry nai nai oxi ohi ochi entaksi entaxei ntaksi ok kala kalo kalos kali kalh kales kalytera
    kalutera oraia wraia oraio wraio oraios omorfi omorfh omorfo omorfa teleio teleia teleios re vre malaka malakes malakia filos file filoi files
    fili agori koritsi koritsia paidi paidia paidi' mana mama mpampas mpampa adelfe adelfi gynaika gunaika antras kosmo kosmos anthropoi zoi zwh
    zwi mera meres nyxta nixta vradi proi prwi mesimeri evdomada xronia xronos polla kalokairi kalokeri xeimonas thalassa 8alassa ilios hlios
    vroxi spiti spitimas douleia doulia sxoleio mathima athina thessaloniki ellada ellhnika ellinika kriti nisi nisia fai fagito fagame kafe
    kafes kafedaki nero krasi pseftis psema alithia alhtheia ontos siga etsi etsi k opws opos oso otan molis afou omws omos epeidi dioti
    loipon pantws pantos vevaia vevea malista isos isws mallon sigoura ante ade agapimou matia mou kardia mou psyxi psixi mataki eftixia
    eutuxia xara xarika xairomai lipamai lypamai vareth8ika variemai nystaksa peinao pinao dipsao xoros mousiki tragoudi tragoudia vivlio
    tainia foni foto fwto xwris xoris gyro konta makria mesa eksw exo panw pano kato katw piso mprosta brosta prota prwta teleutaia`,
  'zh-Latn': `wo wo de ni nin ta women nimen tamen zanmen zhe zhege zhexie zhexia zheli zher zheyang na nage naxie nali nar neige neixie shi shide bushi
    bu bushi le de di ma ba ne a la ya hen tai zui geng hao haode hao'a nihao ninhao xiexie xiexieni bukeqi zaijian meiyou mei you youdian
    yidian yidianr yixie yixia yige liangge zenme zenmeyang zenmeban shenme shenmeshihou weishenme weishenme shei shui duoshao jige jidian
    jintian mingtian zuotian houtian qiantian xianzai yihou yiqian ranhou houlai gangcai mashang zaoshang shangwu zhongwu xiawu wanshang
    xihuan xihuanni ai aini wo'ai woaini yao xiang xiangni qu lai chi chifan he heshui kan kanjian kankan shuo shuohua ting tingshuo zhidao
    buzhidao juede renwei xiwang xuexi gongzuo shangban xiaban shangxue huijia zuofan maidongxi shuijiao qichuang xiuxi dengdeng deng zou zouba
    zhongguo zhongguoren zhongwen hanyu putonghua pinyin hanzi beijing shanghai guangzhou shenzhen taiwan xianggang meiguo yingguo riben
    hanguo yingwen laoshi xuesheng tongxue pengyou nanpengyou nvpengyou baba mama gege jiejie didi meimei yeye nainai haizi baobao ren
    renmen dajia ziji bieren nvhai nanhai gongsi xuexiao yiyuan chaoshi fandian jiudian jichang huoche feiji chuzuche ditie shouji diannao
    dianshi dianying yinyue shu shuben qian kuai shijian shihou nian yue ri xingqi xingqiyi zhoumo chunjie xinnian kuaile shengri shengrikuaile
    gongxi facai gongxifacai meiguanxi meishi duibuqi buhaoyisi jiayou haochi haohe haokan haoting haowan piaoliang shuai keai ke'ai lihai
    mafan nan rongyi zhongyao youyisi yiyang buyiyang dangran keneng yiding yinggai bixu keyi bukeyi neng buneng hui buhui xuyao buyao bie
    haishi huozhe yinwei suoyi danshi keshi buguo ruguo suiran erqie ye dou zai zhengzai yijing hai jiu cai zhi gen he dui wei cong dao gei ba
    bei rang zhe guo yijing tianqi leng re xiayu xiaxue taiyang yueliang shan hai shui huo feng hua mao gou xiaomao xiaogou mifan miantiao
    jiaozi baozi huoguo naicha kafei cha shuiguo pingguo xigua rou yu jidan doufu la tian suan ku xian hongse baise heise lanse yi er san si wu
    liu qi jiu shi bai qian wan zhende jiade zhenshi haoxiang tebie feichang chaoji xianzai kaixin gaoxing nanguo shengqi leisi lei wuliao
    xiangjia sinian wan'an wanan zaoan zao'an xinku xinkule baoqian huanying huanyingguanglin qingwen mingzi jiao jiaoshenme renshi`,
  'ja-Latn': `watashi watashitachi boku bokura ore atashi anata kimi kare kanojo minna minasan dare desu desuka desune desuyo masu mashita mashita masen
    deshita deshou darou da datta dayo dane dakara demo janai jyanai nai nakatta arimasu arimasen arigatou arigato arigatougozaimasu imasu
    imasen ita iru aru suru shita shite shimasu shimashita shimashou kudasai kure gozaimasu konnichiwa konbanwa ohayou ohayo ohayougozaimasu
    oyasumi oyasuminasai itterasshai ittekimasu tadaima okaeri okaerinasai hajimemashite yoroshiku onegaishimasu onegai sugoi sugoku kawaii
    kawaisou kirei suki sukidayo daisuki daisukidayo kirai totemo chotto motto ichiban hontou honto hontouni hontoni maji majide yabai yabee
    kyou kyo ashita kinou kinoo ima itsu itsumo itsuka zutto mada mou moo mata matane mataashita nani nan nanda nande naze doushite doshite dou
    doko doko e dochira dore kore sore are kono sono ano koko soko asoko konna sonna anna kou sou soudesu soudesune wa ga wo no ni de mo yo ne
    na to ya ka kara made yori dake shika nado tabetai tabemasu taberu tabeta tabete oishii oishikatta umai itadakimasu gochisousama nomu
    nomimasu nomitai mizu ocha sakana niku gohan asagohan bangohan ramen sushi ikimasu iku ikitai ikou itta itte kita kite kuru kimasu kaeru
    kaerimasu kaerou miru mita mite mimasu mitai kiku kiite iu itte iimasu hanasu omou omoimasu omotta wakaru wakaranai wakarimashita wakatta
    shiru shiranai shitteru shirimasen dekiru dekinai dekimasu hoshii ikanai ganbatte ganbaru ganbarou ganbarimasu tanoshii tanoshikatta
    ureshii kanashii sabishii samishii atsui samui isogashii nemui tsukareta daijoubu daijobu dame iie ie hai un ee sumimasen gomen gomenne
    gomennasai tomodachi sensei gakkou gakko shigoto kaisha ie uchi okaasan okasan otousan otosan oniisan oniichan oneesan oneechan imouto
    otouto kazoku kodomo hito hitotachi inu neko hana sakura yuki ame sora umi yama natsu fuyu haru aki asa hiru yoru jikan nichi getsu nen
    toshi shuumatsu kongetsu raishuu rainen nihon nihongo nihonjin tokyo toukyou osaka kyoto eki densha kuruma hon eiga ongaku uta koe namae
    kokoro yume inochi ai koi koibito sekai hikari kaze hoshi tsuki zenzen tabun kitto yappari yahari sasuga nakanaka issho isshoni futari
    hitori shiawase omedetou omedeto tanjoubi otanjoubi akemashite kotoshi yoroshikune bakari toki koto mono tame hazu yatta yatto tsugi mae
    ato naka ue shita soto migi hidari chiisai ookii atarashii furui takai yasui hayai osoi ii yoi yokatta warui tsuyoi yowai muzukashii`,
};
