/**
 * Indonesian and Malay are one language in two standards and share most of their words; what they do not share tells
 * them apart. Written by hand for this project from general knowledge of both: words of everyday talk, chat and news,
 * each under those who write it. A word of both in different senses (percuma: free of charge, in vain) stands under both,
 * or under the one that writes it far more often (kereta: car, train).
 */

/** Written by both. */
const BOTH = `yang dan atau tapi tetapi di ke dari dengan tanpa untuk buat pada oleh dalam ini itu adalah ada tidak tak bukan jangan ya aku saya kau dia kita kami
  mereka ku mu nya sangat lebih lagi seperti kalau siapa kenapa juga sudah dah belum akan boleh mau harus hari selalu semua cuma hanya masih lah pun
  pula terima kasih selamat pagi malam cinta cantik baru orang apa banyak sama jadi bahawa menjadi bagi para beberapa kata serta hingga namun saat
  tersebut sekitar utk pernah sampai tahu tau pergi jalan kerja sekolah jual beli harga murah mahal panas hujan ibu ayah kakak kak adik abang suami
  isteri keluarga suka sayang rindu sedih marah ramai sunyi lucu manis pahit masin kopi nasi ayam sambal teh semoga semangat maaf tolong bantu perlu
  ingin mula mulai selesai akhirnya sebenarnya padahal walaupun sambil supaya agar setiap tiap minggu bulan tahun milik bahagian hal cara dunia negara
  anak rumah kota datang makan minum tidur baca tulis dengar lihat tengok cerita tadi nanti sekarang dulu dua tiga empat lima enam tujuh sembilan
  sepuluh ratus ribu juta pertama kedua ketiga merupakan telah dapat setelah sebelum kepada terhadap tentang mengenai antara sejak selama akibat seorang
  sebuah sebanyak seluruh masing ketika sedang bersama masyarakat rakyat daerah pasar kain baju tangan kaki mata hati kepala api tanah laut gunung pulau
  sungai pantai langit bintang bunga pokok buah sayur ikan daging telur susu gula garam roti pintu meja kerusi buku surat gambar warna merah putih hitam
  hijau kuning biru besar kecil tinggi rendah panjang pendek tua muda lama cepat lambat bersih kotor lapar sakit sihat hidup lahir kahwin gembira bosan
  takut berani pandai bodoh malas rajin jujur baik buruk jahat betul salah benar gaji saham cuaca banjir penumpang tiket pelabuhan hakim penjara undang
  wartawan majalah lagu penyanyi pemain juara guru murid menonton mencari bertemu bangun mandi membeli menjual membaca menulis bermain belajar bekerja
  berjalan berlari duduk berdiri mendengar melihat memberi menerima mengambil membawa menggunakan membuat mendapat mendapatkan meninggal berada terdapat
  terjadi kembali segera jarang kadang semalam malaysia indonesia nih tu tuh aduh rasa jumpa ingat lupa faham ajar main pakai simpan bawa ambil beri
  buka tutup masuk keluar naik turun tunggu balik batuk bayi cucu dapur daripada demam gugup habis hutang katanya ketawa kini malu nangis nenek nikah
  pelanggan pembelian pusing rabu sabtu selasa sembuh senang senyum sepupu sesuai warga warung sekali pulang bos sahabat moga ternyata desa ujian
  pembayaran undangan hamil tiba perjalanan rumahnya halaman pagar lantai dinding terus masak rebus panggang sering sementara sejumlah mungkin pasti
  mohon pesan jemput tukang penjual pembeli belanja pindah cuci sulit tewas pesawat pedas mana sebab kena macam bila kawan pasal lepas negeri pihak
  menteri kementerian dasar mudah susah pasukan pilihan maut lapangan minyak siap rupanya hendak percuma ketua tengah walau demikian seterusnya kemudian
  pengurus pegawai jabatan emas pekerja pengguna sewa pinjaman benci geram siaran hadiah menang kalah perak depan subuh payah sumpah jelas menjelaskan
  tambah tambahnya tegas menegaskan tahan ditahan tuduh dituduh didakwa denda dihukum laporan pembunuhan bunuh letak angkat tolak tarik belok pengantin
  menangis pentas sarjana kosong separuh sekejap kerap bandar muat lalu situ sana dekat atas bawah luar budak kes petang tulat dinihari angsa sebahagian
  kurang semasa menahan tuhan allah puasa ramadhan saja dgn memang mmg lg waktu sendiri mesti semuanya jgn duit benda sila berapa bermula makna tetap
  sangka syukur tempat kelas masalah senyap kampung saudara berita nama soal jawab selain malah beliau apabila turut jangka bagaimanapun kumpulan
  berkenaan penduduk majikan pelajar berbanding mengandung nyanyian susulan dapatkan lelaki perempuan laki siasat kira lemas malahan kilang sukar bijak
  sejuk lokasi petugas menyebut disebut penyebab memiliki berupa tampil ukuran sebesar kaya mengatakan berhasil meskipun sedangkan mengapa lelah kirim
  setengah anggaran abad acara adat ahli alasan anaknya angkatan apapun ayahnya bagaimana belanjaan berakhir beras berharap berlangsung bernama calon
  cina darat dewan dibincangkan dihadiri dikutip dimulai disampaikan ditambah diterima gelombang gol gurunya hadir harian hubungan hukuman ikuti india
  isyarat jiwa kadar kalangan kapanpun kawasan kebersihan kecuali kematian keputusan keterangan khusus kilat kisah kokoh kondisi kunjungan laluan lampu
  layanan lebat licin lingkungan manapun mangsa masyarakatnya melayu membayar memilih memohon menambah menawarkan mengalami menghadiri mengimbau menilai
  menjaga menunjukkan menyambut menyampaikan menyebabkan merasa merdeka minoriti musuh nasional nelayan pecah pemandangan pembangunan pemenang
  pendapatan pendidikan penerbangan pengalaman pengeluaran pengunjung penilaian peningkatan penting penurunan penyakit perairan perang perasaan
  peraturan perayaan perkembangan permata pertumbuhan peserta petir presiden pusat ratusan remaja sebelumnya segala sehat senjata sesak seseorang
  sewaktu siapapun simpang sinar suaminya tadbir teguh tembak tenggelam tentera terasa teroris terutama tinggal tunai tunjuk ujar utama utusan`;

/** Written by Indonesians. */
const INDONESIAN_ONLY = `resepnya dong kakak2 gemoy gak nggak ngga enggak ga iya gue gw lo lu kamu kalian banget kayak kalo kapan dimana karena krn jg udah udh bakal bisa
  besok kemarin aja doang sih deh kok loh makasih halo bagus enak gimana teman temen biar wkwk wkwkwk bikin pengen emang bgt yg nonton bareng bahwa
  yaitu perusahaan mahasiswa uang rupiah kan lho toh mah yaa yaudah yuk ayo kuy bangettt gitu gini gmn knp kyk ngapain engga gk kagak blm belom ntar
  skrg skrng sndiri karna makanya jadinya soalnya prnah sampe smp pake taunya gatau gtau ngerti bilang blg ngomong liat ngeliat dengerin denger mkn
  kuliah kampus dosen kantor gratis kamar macet mobil bapak mbak tante cowok cewek pacar mantan istri temenku kangen seneng capek cape mager baper galau
  gemes gemesin keren mantap mantul asik asyik seru rame sepi enaknya lezat bakso makasi terimakasih kudu butuh pingin pgn coba awalnya sebenernya cuman
  cmn ajaa harinya kemaren besoknya malem siang klo gua elo elu gueh diaa punya pny bagian jakarta bandung jogja yogyakarta surabaya semarang makassar
  jawa sumatera kalimantan sulawesi padang bogor depok bekasi tangerang lombok kantornya mobilnya karyawan pabrik pajak kebijakan pemerintah kabupaten
  kecamatan kelurahan provinsi gubernur bupati walikota pemilu pengadilan jaksa terdakwa tersangka polisi kepolisian polsek polres polda kecelakaan
  stasiun bandara sopir supir bensin truk investasi perbankan miliar triliun persen nomor telepon ponsel listrik kulkas sepatu celana kaos handuk lemari
  kue permen wortel jeruk nanas semangka terong cabai bumbu diskon liburan libur wisata wisatawan dokter perawat obat siswa jurusan olahraga sepak
  pelatih pertandingan bioskop koran unduh unggah komputer ujarnya tutur tuturnya ungkap ungkapnya jelasnya dilansir terkait bicara berbicara omong
  ketemu gampang kaget khawatir bingung pintar ganteng jelek ngantuk barusan sebentar maupun usai berbagai beragam maret juni juli agustus desember
  senin kamis jumat delapan sebagian kualitas aktivitas universitas fasilitas komunitas prioritas kapasitas identitas kreativitas masalahnya sebaiknya
  silakan silahkan bapaknya ibunya kakaknya adiknya nggaknya kayaknya rasanya kelihatannya sepertinya bener beneran banyakan ngobrol nongkrong ngopi
  jajan jalanjalan pesen antar ongkir resep tumis kukus lumayan lumayanlah mendingan mending sepeda sepedaan toko pedagang produksi penjualan rekening
  tagihan utang dosennya skripsi wisuda lulus ngelamar lamaran menikah pernikahan resepsi melahirkan balita kakek paman bibi keponakan berangkat
  penginapan kosan kontrakan kamarnya atap jendela ngakak degan grogi mual pilek berobat pak neng teteh aa cuy cuyy anjir anjay njir buset astaga yaelah
  dih idih gih kali nyesel nyebelin ribet repot gabut santuy santai julid dibilang dibikin dikasih dipake diliat ditanya dibeli dimakan disini disana
  kesini kesana kesitu darimana kemana kemanapun dimanapun ngga2 bener2 tiba2 kadang2 sama2 pelan2 hati2 baik2 pagi2 mulu melulu trus trs terusin abis
  abisnya udahan udahlah yaudahlah gapapa gpp nggapapa nyobain cobain bikinin beliin kasihin ngasih nyari nyampe nyoba nulis nungguin nanya nanyain
  nyanyi ngajak ngajarin ngerasa ngerasain ngeri ngilang ngegas ngeselin lebaran orang2 jangan2 hari2 dingin adek pakai2 mengirim dikirim pengiriman
  senilai seharusnya pekan sepekan lantaran gede kecilin gedein pernyataan pihaknya instansi kementrian dukungan mendukung pendukung akibatnya dimiliki
  membutuhkan dibutuhkan pencarian penanganan pelaku kasus peristiwa kejadian tni polri kpk dprd apbd perlahan tampilan menampilkan sekitarnya pasien
  kebiasaan kesehatan menyelidiki menghanguskan puluhan ribuan jutaan diimbau imbauan lulusan penelitian peneliti berdampak dampak dampaknya ditargetkan
  rampung mencetak babak sidang paripurna stok dikaruniai menceritakan bercerita selera ditangani menangani dibangun tamu karir kursi rapat kabar
  otomatis gelar aturan kewajiban upaya upayanya berupaya kebutuhan setempat warganya dinilai dugaan diduga menduga terduga perbaikan pengembangan
  pemberdayaan pelayanan penghargaan peraih meraih diraih dialami membahas dibahas pembahasan mengajak mengungkapkan mengungkap diungkapkan menuturkan
  menambahkan ditambahkan melansir mengutip mengklaim diklaim beraktivitas berkunjung kebijakannya keuangan penghasilan jalanan tilang ojek
  angkot transjakarta becak gojek tokopedia ongkos bagaimanakah diakhiri berawal seluruhnya sesudah sedari petualangan pendakian keberangkatan
  kedatangan tentara penembakan penculikan pencurian pencuri perampok perampokan narkoba obat2an kecanduan pecandu rehabilitasi keluarganya istrinya
  temannya sahabatnya pacarnya mantannya bosnya muridnya`;

/** Written by Malaysians. */
const MALAY_ONLY = `pusingan muzium berpanjangan resepi resipi takde awak korang kitorang diorang mcm kerana nak esok je jer sahaja kot hai lawa sedap macamana cakap makcik pakcik gila sikit cikgu ni
  weh ialah iaitu manakala mahu kerajaan syarikat wang menerusi ringgit dorang depa takda tiada xde xda tk nk taknak xnak taktau da blh leh camne camana
  macamni macamtu camni camtu mcmni mcmtu nape napa asal apasal sbb pastu lps lepastu lepasni td skang nnti kelmarin tengahari harini harinie smpai smpi
  jela jelah wei doh dowh nie sini dr kpd dlm tgk ckp bagitau blk mai jom jomlah keja universiti pensyarah pejabat rm bilik kereta motosikal jem mak
  abah akak adk abg pompuan bini penat letih comel cun kacak hensem kelakar syok seronok teruk bodo canai kuih kedai tahniah tq sori cuba takkan takpe
  takpa xpe mmng igt beritahu perasan berbuka bukak bising kecoh rmai sorang sket byk smua giler btul btol pulak plak kl kuala lumpur penang johor sabah
  sarawak selangor kedah pahang terengganu kelantan melaka perlis putrajaya pinang ipoh klang shah alam raya sahur bazar syawal umno datuk datin tan sri
  dato berkata pelbagai perdana belanjawan bajet cukai pelaburan pelabur kakitangan peratus nombor elektrik peti kasut seluar tuala almari langsir kek
  ais oren limau nenas tembikai terung cili rempah diskaun percutian cuti pelancongan pelancong jururawat ubat peperiksaan sukan jurulatih perlawanan
  jaringan kelab muzik filem pawagam majlis akhbar laman parlimen mahkamah pendakwa tertuduh suspek polis kemalangan stesen pemandu teksi lori lebuh
  lebuhraya basikal tandas basuh risau bimbang keliru hodoh dahaga mengantuk julai ogos disember isnin khamis jumaat ahad lapan sifar kualiti aktiviti
  fakulti komuniti fasiliti keutamaan kapasiti identiti kreativiti kesemua kesemuanya selepas sehingga justeru mahupun pengarah pengerusi setiausaha
  timbalan agensi bandaraya kanak bapa penjawat awam peniaga usahawan pembekal jualan bayaran akaun caj beza berbeza berjumpa bercakap bersembang
  sembang lepak melepak sarapan berbual menengok ambik amik kasi campak berkahwin perkahwinan bertunang tunang hantaran kenduri bersalin opah atuk cik
  selsema berubat gaduh bergaduh merajuk gelak segan menyampah meluat bengang sentap bestnya sedapnya comelnya cantiknya lawanya penatnya rindunya
  sejuknya panasnya mahalnya murahnya seronoknya kelakarnya gilanya susahnya senangnya wayang panggung rancangan tayangan pelakon peminat lakonan
  kejohanan gangsa lusa zohor asar maghrib isyak takyah tayah xyah xpayah takpayah kene knapa pehal pahal apehal camner mana2 sapa siape apa2 takde2
  tauu weyh weii fuh fuyo mantop pergh perghh sangatt sgtt sgt jugak jugok guane gapo hangpa ghumah pekena tapau tapaw o mamak kopitiam menengah
  tingkatan darjah tadika asrama maktab sijil ijazah dekan biasiswa ptptn upsr pt3 matrikulasi uitm ukm upm usm baharu terkini tular sohor netizen
  warganet dakwa mendakwa maklum memaklumkan nafi menafikan sahkan mengesahkan siasatan menyiasat reman direman disabitkan jel sebat aduan jenayah
  rompak curi culik dadah kat best lawak lemak sorang2 rosak hantar sentiasa nampak kongsi perkongsian berkongsi dijangka memandu tandatangan insiden
  maklumat hab kawalan mengawal dikawal kebajikan menyumbang berikutan berpunca ekoran terbabit membabitkan babit tempoh pencapaian persekutuan rasmi
  perasmian merasmikan dirasmikan dinobatkan penyampai kosnya jimat penjimatan sewaan hartanah kediaman pangsapuri lorong pembangkang menyifatkan projek
  sebarang pesakit arahan mendapati tabiat kesihatan memenangi bomba punca memusnahkan berpuluh beratus beribu dinasihatkan tetamu mengekalkan faedah
  mengisahkan menjaringkan graduan karam cetek dibina dikurniakan percintaan mengenali berbincang perbincangan mesyuarat kad kerjaya khabar
  automatik khas kerajaannya rundingan berunding tawaran ditawarkan perkhidmatan khidmat berkhidmat warganegara keperluan kemudahan pengurusan
  pentadbiran penguatkuasaan kuatkuasa berkuatkuasa pindaan pinda rang undang2 adun penerangan naib pengundi mengundi bertanding majoriti
  penjenayah samun menyamun ragut peragut dakwaan pertuduhan sabit kesalahan pesalah banduan majistret rayuan peguam peguambela pendakwaan disaman
  pemanduan kenderaan kereta2 treler tayar enjin minyaknya stesyen trafik kesesakan susur pencuci elaun kwsp epf perkeso socso lhdn pekeliling jawatan
  jawatankuasa dilantik pelantikan melantik permohonan temuduga pelajarnya sambutan meraikan raikan sarawakian sabahan kelantanese kedahan johorean
  penangite iban kadazan awani tv3 kongsikan sertai menyertai penyertaan hadiahnya tajaan taja menaja ribut jerebu pps pemindahan dipindahkan berpindah`;

/** Written by both, by one of them much more often. */
const MORE_MALAY = `macam ni tu bila kena pasal kawan sebab boleh esok hendak siap kat lepas sekejap kerap penat negeri menteri kementerian dasar turut percuma budak pula
  kahwin sihat isteri betul pandai susah senang jumpa tengok letak balik petang benda bandar kosong seterusnya beri duduk kampung bermula tetapi jelas
  tegas tambah polis mudah angkat sila berapa sangka pengguna ketua jabatan bahagian mesti kes masin apabila pelajar lelaki perempuan berbanding malah
  kumpulan bagaimanapun berkenaan penduduk sukar bijak sejuk kajian kesan kenyataan kejadian perkara mengikut terdapat padang daripada sekeliling
  sebarang maut semalam hujung`;
const MORE_INDONESIAN = `mungkin pulang terus tapi sering sulit sementara sejumlah tewas mohon mau ternyata desa warga sekali saat para sebuah pernah tersebut agar hingga
  sampai sambal pedas banyak lumayan bersama presiden produk pesawat undangan transfer semangat harga seperti saja hidup mulai menjadi merupakan
  pembayaran tahu moga lucu keluarga motor bos terjadi namun berada ekonomi serta dapat besar sahabat bayi akhirnya sendiri lokasi petugas memiliki
  mengatakan berhasil meskipun lelah kirim sesuai sebesar`;

/** Everyday words of Indonesian and Malay, one space between words. */
export const INDONESIAN_WORDS = `${BOTH} ${INDONESIAN_ONLY}`;
export const MALAY_WORDS = `${BOTH} ${MALAY_ONLY}`;

/** How a word of both, written by one of them more often, leans: 1 to Malay, -1 to Indonesian. */
export const MALAY_LEANING: ReadonlyMap<string, 1 | -1> = new Map<string, 1 | -1>([
  ...MORE_MALAY.split(/\s+/).map((word) => [word, 1] as const),
  ...MORE_INDONESIAN.split(/\s+/).map((word) => [word, -1] as const),
]);

/** Endings that only one of them gives to words both took from English: university is universiti or universitas. */
export function leaningOfEnding(word: string): 1 | -1 | 0 {
  if (word.length < 7) return 0;
  if (/[lrv]iti(?:nya)?$/.test(word)) return 1;
  return /itas(?:nya)?$/.test(word) ? -1 : 0;
}
