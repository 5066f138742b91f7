/**
 * Sentences of which long feeds are made, invented for this purpose. Several languages stand side by side, so that a chip
 * that stayed on a node after its post had gone says something else than the new post's would.
 */

/** A language's sentences and hashtags, as somebody posting in it might write them. */
export interface Voice {
  language: string;
  sentences: readonly string[];
  hashtags: readonly string[];
}

export const VOICES: readonly Voice[] = [
  {
    language: 'en',
    sentences: [
      'The kettle has been on all morning and nobody has drunk anything yet.',
      'I walked past the old bakery and they had painted the door green.',
      'No cap, this is the best soup I have made since winter started.',
      'My neighbour lent me her ladder and now I owe her a shelf.',
      'Somebody left a single glove on every bench in the park.',
    ],
    hashtags: ['slowmorning', 'booktok', 'allotment'],
  },
  {
    language: 'zh-Hans',
    sentences: [
      '今天在楼下的小店买了一碗热汤面，老板多给了我一个鸡蛋。',
      '这个颜色真的绝绝子，朋友们都问我在哪里买的。',
      '下班路上看到晚霞，站在桥上看了很久才回家。',
      '新学的这道菜终于成功了，室友直接说666。',
      '周末整理了一下书架，发现好多书还没有拆开过。',
    ],
    hashtags: ['日常', '下班后的生活', '听劝'],
  },
  {
    language: 'es',
    sentences: [
      'Esta mañana el mercado estaba lleno y aun así encontré las naranjas que buscaba.',
      'Mi abuela dice que la sopa se arregla siempre con un poco más de tiempo.',
      'Volvimos andando porque el autobús no pasó en toda la tarde.',
      'El perro de los vecinos ya me espera cada día en la esquina.',
    ],
    hashtags: ['cocinacasera', 'paseos'],
  },
  {
    language: 'ja',
    sentences: [
      '今日は早起きして、川沿いをゆっくり散歩してきました。',
      '新しいノートを買ったので、毎日少しずつ書いてみます。',
      '駅前のパン屋さんで焼きたてのメロンパンを見つけた。',
      '雨が降ってきたから、喫茶店でしばらく本を読んでいました。',
    ],
    hashtags: ['日記', '散歩コース'],
  },
  {
    language: 'de',
    sentences: [
      'Der Nachbar hat mir heute schon wieder einen Korb Äpfel vor die Tür gestellt.',
      'Wir haben den ganzen Nachmittag versucht, das alte Fahrrad zu reparieren.',
      'Auf dem Balkon blüht endlich etwas, und ich weiß nicht einmal, was es ist.',
    ],
    hashtags: ['balkongarten', 'feierabend'],
  },
  {
    language: 'ko',
    sentences: [
      '오늘은 집 앞 시장에서 따뜻한 호떡을 하나 사 먹었어요.',
      '새로 산 화분에 드디어 작은 꽃이 피었습니다.',
      '비 오는 날에는 역시 창가에 앉아서 책을 읽는 게 좋아요.',
    ],
    hashtags: ['일상기록', '산책'],
  },
  {
    language: 'pt',
    sentences: [
      'Hoje o café acabou antes das oito e ninguém quis descer para comprar mais.',
      'A minha tia ensinou-me a fazer o bolo sem olhar para a receita.',
      'Ficámos à janela a ver a chuva e esquecemo-nos completamente do jantar.',
    ],
    hashtags: ['receitas', 'diasdechuva'],
  },
  {
    language: 'ru',
    sentences: [
      'Сегодня утром я нашёл под дверью записку от соседей с благодарностью.',
      'Мы весь вечер собирали этот стол, и одна деталь всё равно осталась лишней.',
      'На рынке продавали первые яблоки, и пахло так, как бывает только осенью.',
    ],
    hashtags: ['осень', 'своимируками'],
  },
  {
    language: 'fr',
    sentences: [
      'Le boulanger m’a gardé la dernière tarte parce que je passe tous les jeudis.',
      'On a marché jusqu’au bout de la jetée et il n’y avait absolument personne.',
      'Ma voisine chante en arrosant ses plantes, et toute la cour l’écoute.',
    ],
    hashtags: ['balade', 'faitmaison'],
  },
  {
    language: 'ar',
    sentences: [
      'شربت الشاي هذا الصباح على الشرفة وكان الجو جميلا جدا.',
      'تعلمت من جدتي طريقة جديدة لتحضير الخبز في البيت.',
      'مشينا طويلا بجانب البحر ولم نشعر بالوقت أبدا.',
    ],
    hashtags: ['يوميات', 'مطبخي'],
  },
  {
    language: 'th',
    sentences: [
      'วันนี้ตื่นเช้ามาก เลยเดินไปซื้อกาแฟที่ร้านหน้าปากซอย',
      'ลองทำแกงตามสูตรของคุณยาย ครั้งนี้อร่อยกว่าเดิมเยอะ',
      'ฝนตกทั้งบ่าย เราเลยนั่งอ่านหนังสืออยู่ริมหน้าต่าง',
    ],
    hashtags: ['เรื่องเล่า', 'ทำอาหารกินเอง'],
  },
];
