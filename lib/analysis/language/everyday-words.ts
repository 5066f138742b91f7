/**
 * More everyday words, of comments and captions above all: praise, questions, food, family, weekdays, chat spellings.
 * Written by hand for this project from general knowledge of the languages. A word that several of them have stands
 * under each.
 */
export const EVERYDAY_WORDS: Readonly<Record<string, string>> = {
  es: `lindo linda lindos lindas bonito bonita bonitos hermoso hermosa hermosos precioso preciosa guapo guapa guapos rico rica riquísimo buenísimo buenísima increíble genial chido chulo chula
    quiero quieres quiere queremos puedo puedes puede pueden podemos tengo tienes tiene tienen tenemos hago haces hace hacen hacer voy vas va vamos van ir vengo viene ven digo dice dicen decir dime
    estoy estás está estamos están eres somos fue fui fueron había hay hubo sea ser siendo sido gracias hola adiós buenos buenas días tardes noches noche día mañana tarde hoy ayer ahora luego después
    antes siempre nunca jamás también tampoco todavía aún ya casi quizás quizá tal vez claro vale verdad mentira cosa cosas gente amigo amiga amigos amigas familia mamá papá hijo hija hijos hermano
    hermana abuela abuelo niño niña niños casa calle trabajo escuela clase semana lunes martes miércoles jueves viernes sábado domingo año años mes meses vez veces nada nadie algo alguien todo todos
    dónde cuándo cuánto cuánta cuesta precio tienda comida comer desayuno cena cenar almuerzo agua perro perra gato gata playa verano invierno feliz triste cansada cansado amo amor mi vida corazón besos
    beso abrazo abrazos saludos felicidades felicitaciones suerte ojalá jaja jajaja xq pq tqm q k ke porfa porfis bro wey güey tío tía chicos chicas chica chico muchas muchos mucho poca poco pocos hacia
    desde hasta entre sobre según mientras aunque sino pues entonces así igual mejor peor mismo misma otra otro otros cada esto eso ese esa esos esas aquel aquella aquí allí allá acá fin final nuevo nueva
    listo lista mira miren mirad oye oigan ayuda necesito ganas encanta encantó gusta gustan gustó parece creo pienso sé sabes sabe quién quiénes cuál cuáles volver vuelvo llegar llego salir salgo`,
  pt: `lindo linda lindos lindas bonito bonita fofo fofa gostoso gostosa maravilhoso maravilhosa maravilha perfeito perfeita incrível demais show top arrasou arrasa amei adorei amo adoro quero quer
    queria posso pode podem podemos tenho tem temos têm faço faz fazem fazer vou vai vamos vão ir venho vem digo diz dizer estou estava estamos estão estive sou somos foram houve há seja obrigado obrigada
    olá oi tchau bom boa bons boas dia dias tarde noite manhã hoje ontem agora depois antes sempre nunca jamais também tambem ainda quase talvez claro verdade mentira coisa coisas gente amigo amiga amigos
    amigas família mãe pai filho filha filhos irmão irmã avó avô vovó menino menina crianças casa rua trabalho escola aula semana segunda terça quarta quinta sexta sábado domingo ano anos mês vez vezes
    nada ninguém alguém algo tudo todos onde quando quanto quanta custa preço loja comida comer café jantar almoço água cachorro gato gata praia verão inverno feliz triste cansada cansado amor vida coração
    beijo beijos abraço abraços parabéns parabens sorte tomara kkk rsrs vc vcs tb tbm pq q mt mto mta blz vlw pfv mano cara galera moça moço muitas muitos muita muito pouca pouco desde até entre sobre
    enquanto embora senão então entao assim igual melhor pior mesmo mesma outra outro outros cada isto isso esse essa esses aquele aquela aqui ali lá fim final novo nova pronto olha gente socorro preciso
    vontade gosto gostei parece acho penso sei sabe quem qual voltar volto chegar cheguei sair saio né ne tá to tô pra pro num numa dum duma gatinho bolo receita saudade saudades calor frio chuva`,
  fr: `joli jolie jolis jolies beau belle beaux belles magnifique sublime superbe trop génial géniale incroyable parfait parfaite délicieux mignon mignonne canon ouf grave veux veut voulons peux peut
    pouvez peuvent fais fait faire faites vais va vas allons allez vont aller viens vient venir dis dit dire suis étais était étaient soit été merci bonjour bonsoir salut coucou bon bonne bons bonnes jour
    jours soir soirée nuit matin midi hier maintenant après avant encore presque vrai vérité chose choses gens ami amie amis famille maman papa fils fille filles frère soeur sœur mamie papi
    enfant enfants bébé maison rue travail boulot école cours semaine lundi mardi mercredi jeudi vendredi samedi dimanche an ans année mois fois rien personne quelque quelqu'un tout tous toute toutes combien
    coûte prix magasin manger bouffe dîner déjeuner eau chien chienne chat chatte plage été hiver heureux heureuse triste fatigué fatiguée aime adore amour vie cœur coeur bisous bisou câlin
    félicitations bravo courage chance mdr ptdr jpp tkt stp svp wsh frérot meuf mec copine copain beaucoup peu depuis jusqu'à entre pendant sinon donc alors ainsi pareil mieux pire même autre autres chaque
    cela celui celle ceux ici fin nouveau nouvelle prêt prête regarde regardez aide besoin envie plaît semble crois pense sais sait quel quelle quels quelles rentrer rentre arriver sortir sors faut
    c'était j'ai t'es d'accord qu'est-ce n'importe gâteau recette pain fromage vacances voiture tellement vraiment toujours parfois souvent jamais déjà bientôt demain`,
  de: `schön schöne schönes schöner schönen hübsch süß süße süßer süss geil krass mega hammer lecker toll tolle toller tolles wunderschön perfekt unglaublich will willst wollen kann kannst können könnt muss
    musst müssen mag magst möchte mache macht machst machen gemacht gehe geht gehst gehen gegangen komme kommt kommen sage sagt sagen gesagt war waren wäre gewesen wird werden wurde habt hätte danke hallo
    tschüss servus moin guten gute guter gutes tag tage abend nacht morgens mittag jetzt später vorher danach wieder fast vielleicht klar stimmt wahrheit sache sachen ding dinge leute freund freundin freunde
    familie mama papa sohn tochter bruder schwester oma opa kind kinder baby haus wohnung straße arbeit schule uni woche montag dienstag mittwoch donnerstag freitag samstag sonntag jahr jahre jahren monat mal
    niemand jemand etwas wieviel viel viele kostet preis laden essen gegessen frühstück abendessen mittagessen wasser hund katze strand sommer winter frühling herbst glücklich traurig müde liebt lieb liebe
    liebes leben herz kuss küsse umarmung glückwunsch glück hoffentlich bitte omg alter digga bruder jungs mädels mädchen junge wenig seit bis zwischen während obwohl sondern also deshalb genau
    besser schlimmer selbe andere anderer anderes jeden jeder jedes das dies dort drüben ende neu neue neuer neues fertig schau schaut guck hilfe brauche braucht lust gefällt scheint glaube denke weiß weißt
    wisst welche welcher zurück nachhause zuhause angekommen raus rein gerade eben halt eigentlich einfach endlich wirklich natürlich leider richtig ganz ziemlich irgendwie irgendwas kuchen rezept brot urlaub
    auto wetter regen sonne ihm ihr ihnen denen wem wessen gibt gab gleich bald heut nich nix hab hätt bist seid`,
  it: `bello bella belli belle bellissimo bellissima bellissimi carino carina stupendo stupenda meraviglioso meravigliosa fantastico incredibile perfetto perfetta buono buona buoni buone buonissimo voglio vuoi
    vuole vogliamo posso puoi può possiamo faccio fai fa fanno fare fatto vado vai va andiamo vanno andare vengo vieni viene dico dici dice dire sto stai sta stiamo stanno stato stata ero eri erano era
    sia c'è c'era grazie ciao buongiorno buonasera buonanotte giorno giorni sera notte mattina mattino pomeriggio ieri adesso ora dopo prima ancora quasi forse certo vero verità cosa cose gente amico
    amica amici amiche famiglia mamma papà figlio figlia figli fratello sorella nonna nonno bambino bambina bambini casa strada lavoro scuola lezione settimana lunedì martedì mercoledì giovedì venerdì sabato
    domenica anno anni mese volta volte nessuno qualcuno qualcosa tutti tutte quanto quanta quanti costa prezzo negozio cibo mangiare colazione cena pranzo acqua cane gatto gatta mare spiaggia estate inverno
    felice triste stanca stanco amo amore vita cuore bacio baci abbraccio abbracci auguri complimenti fortuna speriamo dai boh mah raga ragazzi ragazze ragazza ragazzo tanta tanto tanti tante poco pochi
    poi fino tra fra mentre invece quindi allora così uguale meglio peggio stesso stessa altra altro altri ogni ciò quel quei quegli lì là fine nuovo nuova pronto pronta guarda guardate aiuto bisogno
    piace piacciono sembra credo penso so sai chi quale quali tornare torno arrivare arrivata uscire esco xké xche cmq nn sn proprio davvero comunque magari subito sempre spesso troppo abbastanza torta ricetta
    pane vacanze macchina tempo pioggia sole devo devi deve dobbiamo dell'anno dall' nell' sull' un'altra quest'anno`,
  nl: `mooie prachtig leuk leuke lekkere geweldig heerlijk heerlijke schattig wil wilt willen kun moeten mag mogen doe doet doen gedaan ga gaat gaan gegaan kom komt komen zeg zegt zeggen gezegd waren geweest
    werd werden geworden doei goedemorgen goedenavond welterusten fijne fijn avond ochtend middag straks later eerder daarna weer bijna misschien tuurlijk waar klopt ding dingen mensen vriend vriendin vrienden
    familie mama papa zoon dochter broer zus oma opa kind kinderen huis straat werk school les week maandag dinsdag woensdag donderdag vrijdag zaterdag zondag jaar jaren maand keer niemand iemand iets hoeveel
    veel kost prijs winkel eten gegeten ontbijt avondeten lunch water hond kat strand zomer winter blij verdrietig moe hou houd liefde kus kusjes knuffel gefeliciteerd succes hopelijk alsjeblieft joh hoor
    gast jongens meiden meisje jongen weinig sinds tussen terwijl dus daarom precies beter slechter zelfde andere elke ieder einde nieuw nieuwe klaar kijk hulp nodig zin vind vindt lijkt denk weet welke welk
    terug thuis aangekomen eruit net eigenlijk gewoon eindelijk natuurlijk helaas best nogal taart recept brood vakantie auto weer regen zon haha ff idd`,
  sv: `vacker vackert vackra fina snygg snyggt söt sött gott goda underbar underbart härlig härligt jätte jättefin jättegott grym vilja måste får gör gjort gick går gå kommer kom säger sade sagt blev blivit hejdå
    godmorgon godnatt kväll morgon eftermiddag sen senare innan efter igen nästan kanske såklart sant sak saker folk vän vänner kompis familj mamma pappa son dotter bror syster mormor farmor morfar barn hus
    hem hemma gata jobb jobbet skola skolan vecka måndag tisdag onsdag torsdag fredag lördag söndag år månad gång gånger ingen någon något hur mycket kostar pris butik mat äta frukost middag lunch vatten hund
    katt strand sommar vinter glad ledsen trött älskar kärlek kram kramar puss grattis lycka hoppas snälla tjejer killar tjej kille lite sedan mellan medan därför precis bättre sämre samma annan andra varje
    slut ny nytt nya klar titta hjälp behöver sugen gillar tycker tror vet vilken vilket vilka tillbaka framme ute inne just faktiskt äntligen verkligen tyvärr ganska tårta recept bröd semester bil väder regn
    sol`,
  da: `smuk smukt smukke flot flotte sød sødt lækker lækkert dejlig dejligt vidunderlig mega fed fedt vil skal må får gør gjort gik går gå kommer kom siger sagde blevet farvel godmorgen godnat aften morgen
    eftermiddag senere før efter igen næsten måske selvfølgelig sandt ting folk ven venner veninde familie mor far søn datter bror søster mormor farmor morfar barn børn hus hjem hjemme gade arbejde skole uge
    mandag tirsdag onsdag torsdag fredag lørdag søndag år måned gang gange ingen nogen hvor meget koster pris butik mad spise morgenmad aftensmad frokost vand hund kat strand sommer vinter glad ked træt elsker
    kærlighed kram kys tillykke held håber venligst piger drenge pige dreng lidt siden mellem mens derfor præcis bedre værre samme anden andre hver slut ny nyt nye færdig se hjælp brug lyst synes tror ved
    hvilken hvilket tilbage fremme ude inde lige faktisk endelig virkelig desværre kage opskrift brød ferie bil vejr regn sol noget løgn`,
  no: `vakker vakkert vakre flott flotte søt søtt deilig nydelig herlig kjempe kul kult vil skal må får gjør gjort gikk går gå kommer kom sier sa blitt hadet godmorgen godnatt kveld morgen ettermiddag senere
    før etter igjen nesten kanskje selvfølgelig sant ting folk venn venner venninne familie mor far mamma pappa sønn datter bror søster mormor farmor morfar barn hus hjem hjemme gate jobb skole uke mandag
    tirsdag onsdag torsdag fredag lørdag søndag år måned gang ganger ingen noen hvor mye koster pris butikk mat spise frokost middag lunsj vann hund katt strand sommer vinter glad trist sliten elsker kjærlighet
    klem klemmer kyss gratulerer lykke håper jenter gutter jente gutt litt siden mellom mens derfor akkurat bedre verre samme annen andre hver slutt ny nytt nye ferdig se hjelp trenger lyst liker synes tror
    vet hvilken hvilket tilbake framme ute inne bare faktisk endelig virkelig dessverre ganske kake oppskrift brød ferie bil vær regn sol noe noen`,
  fi: `kaunis kaunista kaunein söpö söpöä ihania herkku herkullinen herkullista hyvin hyvältä mahtava mahtavaa upea upeaa paras parasta haluan haluaa haluat voin voi voit voidaan pitää täytyy saan saa teen tekee
    tehdä tehnyt menen menee mennään mennä tulen tulee tulla sanoo sanoi moikka heippa huomenta iltaa hyvää yötä ilta aamu päivällä sitten myöhemmin ennen jälkeen taas melkein ehkä tietysti totta asia ihmiset
    ystävä ystävät kaveri perhe äiti isä poika tyttö tyttäreni veli sisko mummo mummi pappa lapsi lapset koti kotiin katu työ töihin töissä koulu viikko maanantai tiistai keskiviikko torstai perjantai lauantai
    sunnuntai vuosi vuotta kuukausi kerran kukaan joku jotain paljonko maksaa hinta kauppa ruoka syödä aamiainen lounas vettä koira kissa ranta kesä talvi iloinen surullinen väsynyt väsyttää rakastan halaus
    onneksi toivottavasti tytöt pojat vähän siitä välissä siksi juuri parempi huonompi sama toinen joka loppu uusi uutta valmis katso apua tarvitsen tykkään tykkää luulen tiedän tiedätkö takaisin perillä ulkona
    vihdoin oikeasti valitettavasti aika kakku resepti leipä loma auto sää sataa aurinko eihän onko oliko mulla sulla siis niinku mitä missä mistä mihin näin tuli oon oot en et kyllä joo eiku`,
  pl: `śliczny śliczna śliczne ładny ładna ładne ładnie cudowny cudowna cudownie cudo przepiękny przepiękne super świetny świetna świetnie pyszne pyszny smaczne chcę chce chcesz mogę może możesz możemy muszę musi
    robię robi robisz robić zrobić zrobiłam zrobiłem idę idzie idziemy iść jadę jedziemy mówię mówi powiedzieć byłam byłem byliśmy były było będę będzie będziemy hejka pa pozdrawiam witam rano wieczór wieczorem
    popołudnie teraz potem później przed po znowu prawie może pewnie jasne prawda rzecz rzeczy ludzie przyjaciel przyjaciółka kolega koleżanka rodzina mama tata syn córka brat siostra babcia dziadek dziecko
    dzieci dom domu ulica praca pracy pracę szkoła szkole tydzień poniedziałek wtorek środa czwartek piątek sobota niedziela rok lat lata miesiąc raz razy nikt ktoś coś ile dużo kosztuje cena sklep jedzenie
    jeść śniadanie kolacja obiad woda pies piesek kot kotek plaża morze góry lato zima szczęśliwa szczęśliwy smutna smutny zmęczona zmęczony kocham kocha miłości serce buziaki całusy gratulacje powodzenia
    proszę dziewczyny chłopaki dziewczyna chłopak trochę mało od między podczas dlatego właśnie lepiej gorzej sam sama inny inna inne każdy koniec nowy nowa nowe gotowe patrz pomocy potrzebuję ochota podoba
    lubię myślę wiem wiesz wie który która które których gdzieś wrócić wracam dotarłam wreszcie naprawdę niestety dość ciasto przepis chleb wakacje samochód auto pogoda deszcz słońce mega fajnie fajny
    fajna fajne kurde kurczę kupiłaś kupić mojej mojego swoją swoje żeby bardzo aż też jakie jaka jaki`,
  cs: `krásně krásný nádhera nádherný nádherná nádherné hezký hezká hezké hezky pěkný pěkná pěkné pěkně super úžasný úžasná úžasné skvělý skvělé výborné výborný chci chce chceš můžu můžeš můžeme musím musí dělám
    dělá dělat udělat udělal udělala jdu jde jdeme jít jedu jedeme říkám říká říct jsme jste byli byly bylo budu bude budeme budou mějte zdravím ráno večer odpoledne teď potom později před po zase skoro asi
    jasně pravda věc věci lidi lidé kamarád kamarádka kamarádi rodina máma táta syn dcera bratr sestra babička děda dítě děti dům doma domů ulice práce práci škola škole týden pondělí úterý středa
    čtvrtek pátek sobota neděle rok roky let měsíc jednou krát nikdo někdo něco kolik moc hodně stojí cena obchod jídlo jíst snídaně oběd večeře voda pes kočka pláž moře hory léto zima šťastný šťastná smutný
    smutná unavená unavený miluju miluje srdce pusu objetí gratuluju gratulace prosím holky kluci holka kluk trochu málo mezi zatímco proto právě lepší lepší horší stejný jiný jiná jiné každý konec
    nový nová nové hotovo podívej pomoc potřebuju chuť líbí myslím vím víš ví jaký jaká jaké kterou vrátit konečně fakt opravdu bohužel docela dort recept chleba dovolená auto počasí déšť slunce prostě vůbec
    taky ještě dneska zejtra včera těším těšíme víkend víkendu tohle tady teda jo jasný svíčková svíčkovou mě mně mým naší naše náš jenom akorát někde všude nikde protože kdyby abych aby`,
  sk: `krásne krásny nádhera nádherný nádherná nádherné pekný pekná pekné pekne milý super úžasný úžasná úžasné skvelý skvelé výborné výborný chcem chce chceš môžem môžeš môžeme musím musí robím robí robiť urobiť
    urobil urobila idem ide ideme ísť poviem hovorí povedať sme ste boli bolo budem bude budeme budú majte zdravím ráno večer popoludní teraz potom neskôr pred po zase skoro asi jasné pravda vec veci ľudia
    kamarát kamarátka kamaráti rodina mama mamka otec ocko syn dcéra brat sestra babka dedo dieťa deti dom doma domov ulica práca práce prácu práci škola škole týždeň pondelok utorok streda štvrtok piatok
    sobota nedeľa rok roky rokov mesiac raz krát nikto niekto niečo koľko veľa stojí cena obchod jedlo jesť raňajky obed večera voda pes mačka pláž more hory leto zima šťastný šťastná smutný smutná unavená
    unavený milujem ľúbim srdce pusu objatie gratulujem prosím dievčatá chalani baba chalan trochu málo medzi zatiaľ preto práve lepší horší rovnaký iný iná iné každý koniec nový nová nové hotovo
    pozri pomoc potrebujem chuť páči myslím viem vieš vie aký aká aké ktorú vrátiť konečne naozaj fakt bohužiaľ celkom torta recept chlieb dovolenka auto počasie dážď slnko proste vôbec aj ešte dnes zajtra
    včera teším tešíme víkend víkendu toto tuto teda hej no náš naša naše nášho len akurát niekde všade nikde lebo keby aby von dnu hore dole sladké kto čo nič`,
  hu: `szép szépek szépet gyönyörű gyönyörűek cuki aranyos csodás csodaszép finom finomak isteni szuper imádom imádlak szeretem szeretlek szeretnék akarok akar akarom tudok tud tudom tudod lehet kell kellene
    csinálok csinál csinálni csináltam megyek megy megyünk menni mentem jövök jön mondja mondta mondtam voltam voltunk voltak leszek lesz lett hello szióka jóreggelt reggel este délután most majd később előtt
    után megint majdnem talán persze igaz dolog dolgok emberek barát barátnő barátom barátok család anya anyu apa apu fiam lányom bátyám nővérem húgom nagymama nagyi papa gyerek gyerekek ház otthon haza utca
    munka dolgozni iskola suli hét hétfő kedd szerda csütörtök péntek szombat vasárnap hétvége év éve éves hónap egyszer senki valaki valami mennyi sok sokat kerül ára bolt étel enni reggeli vacsora ebéd víz
    kutya kutyus macska cica strand nyár tél boldog szomorú fáradt szeretet szív puszi ölelés gratulálok szerencse remélem kérlek lányok fiúk lány fiú kicsi kevés óta között közben ezért pont jobb rosszabb
    ugyanaz másik minden vége új kész nézd segítség kérem kedvem tetszik hiszem gondolom melyik milyen vissza végre tényleg sajnos elég torta recept kenyér nyaralás autó idő eső nap nekünk nektek nálunk hol
    honnan hova mikor miért hogyan annyira nagyon olyan ilyen igazán valahol semmit ennyi akkor aztán szóval amúgy imádja lett vettem vetted`,
  ro: `frumos frumoasă frumoși frumoase superb superbă minunat minunată drăguț drăguță drăguta delicios bun bună buni bune foarte vreau vrei vrea vrem pot poți poate putem trebuie fac faci face facem făcut merg
    mergi merge mergem plec pleacă vin vine spun spune zic zice eram erau fost fi este ești sunteți suntem voi va vom mulțumesc salut pa dimineața dimineata seara seară noaptea acum apoi
    înainte după iar aproape poate sigur adevărat lucru lucruri oameni prieten prietenă prieteni familie familia mama tata fiul fiica frate frati soră bunica bunicul bunicii copil copii copiii casă
    casa acasă strada munca serviciu școală scoala săptămână luni marți miercuri joi vineri sâmbătă duminică an ani anul lună dată ori nimeni cineva ceva cât câte mult multe costă preț magazin mâncare mănânc
    cină prânz apă apa câine caine pisică plajă mare vară iarnă fericit fericită trist tristă obosit obosită iubesc iubire inimă pup pupici îmbrățișare felicitări succes sper rog fetelor băieți fete
    fată băiat puțin putin până între timp exact același alt altă alte fiecare sfârșit nou nouă noi gata uite ajutor nevoie chef place plac cred gândesc știu stiu știi știe care
    ce înapoi ajuns chiar serios destul tort rețetă reteta pâine vacanță mașină vreme ploaie soare îmi iti îți își ne vă le li să sa ca că din dintre asta ăsta aia așa asa vai săraca`,
  tr: `güzel güzelmiş güzeli çok tatlı tatlısın şirin muhteşem harika mükemmel nefis lezzetli enfes süper efsane bayıldım istiyorum istiyor istersen olabilir olur olmaz yapıyorum yapıyor yapmak yaptım yapalım
    gidiyorum gidiyor gidelim gitmek gittim gittik geliyorum gel geldi geldim diyor dedi dedim diye idi oldum oldu olacak olsa oluyor vardı yoktu eyvallah sağol sağolun selamlar günaydın akşam akşamlar sabah
    öğlen geceler sonra önce yine tekrar neredeyse belki tabii tabi doğru yalan şey şeyler insan insanlar arkadaş arkadaşım arkadaşlar kanka abi abla aile annem anne babam baba oğlum kızım kardeş kardeşim
    anneanne babaanne dede çocuk çocuklar ev evde eve sokak iş işe okul ders hafta haftasonu pazartesi salı çarşamba perşembe cuma cumartesi pazar yıl yaş ay kez kere kimse biri birisi kaç fiyat
    fiyatı mağaza yemek yiyorum kahvaltı öğle su köpek kedi plaj deniz yaz kış mutlu mutluyum üzgün yorgun yoruldum seviyorum seviyor aşkım canım kalp öpüyorum öptüm sarıldım tebrikler tebrik umarım lütfen
    kızlar erkekler kız erkek biraz az beri arasında için tam kötü aynı başka her son yeni hazır bak bakın yardım lazım ister beğendim sanırım galiba biliyorum biliyor bilmiyorum hangi geri vardım
    sonunda gerçekten maalesef oldukça pasta tarif tarifi ekmek tatil araba hava yağmur güneş valla vallahi ya be hadi haydi işte böyle şöyle öyle neyse zaten bile hala hep bence sence aldın aldım nereden
    bende sende kendi kendim allah inşallah maşallah amin kolay gelsin eline sağlık ellerinize`,
  hr: `lijepo lijepa lijepi lijepe prekrasno prekrasna divno divna divan super odlično odlican odličan ukusno fino hoću hoćeš hoće želim želiš mogu možeš možemo moram mora radim radi raditi napravila napravio
    idem ide idemo ići dolazim kaže rekao rekla smo ste su bili bilo bile biće bit ću ćeš će ćemo pozdrav doviđenja jutro večer veče popodne sad sada poslije posle prije pre opet skoro možda naravno
    istina stvar stvari ljudi prijatelj prijateljica prijatelji obitelj porodica mama tata sin kći ćerka kćer brat sestra baka deda djed dijete dete djeca deca kuća kuće kući ulica posao posla škola tjedan
    nedelja vikend ponedjeljak ponedeljak utorak srijeda sreda četvrtak petak subota nedjelja godina godine godinu mjesec mesec put puta nitko niko netko neko nešto koliko puno mnogo košta cijena cena dućan
    hrana jesti doručak ručak večera voda pas mačka plaža more ljeto leto zima sretan sretna srećan srećna tužan tužna umorna umoran volim voli srce poljubac zagrljaj čestitam čestitke sreća nadam molim cure
    dečki devojke momci malo između zato baš bolje gore isti drugi druga drugo svaki kraj novi nova novo gotovo gledaj pomoć treba treba mi sviđa dopada mislim znam znaš zna koji koja koje natrag konačno stvarno
    nažalost torta recept kruh hleb odmor auto vrijeme vreme kiša sunce ajde hajde evo eto ovdje ovde tamo gdje gde nema imamo ima jedva čekam ništa nista necu neću može moze šta sta što sto`,
};
