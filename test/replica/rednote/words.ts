/** The site's own words: Chinese on www.xiaohongshu.com, English on www.rednote.com. */

const CHINESE = {
  lang: 'zh-CN',
  site: '小红书',
  slogan: '3 亿人的生活经验，都在小红书',
  search: '搜索小红书',
  explore: '发现',
  live: '直播',
  publish: '发布',
  notifications: '通知',
  me: '我',
  more: '更多',
  creators: '创作中心',
  business: '业务合作',
  follow: '关注',
  like: '赞',
  collect: '收藏',
  comment: '评论',
  sayFirst: '说点什么...',
  send: '发送',
  cancel: '取消',
  reply: '回复',
  loading: '加载中',
  author: '作者',
  edited: '编辑于',
  liveNow: '直播中',
  othersSearch: '大家都在搜',
  home: '去首页，发现更多笔记',
  missing: '你访问的页面不见了',
  login: '登录',
  phone: '输入手机号',
  settings: '设置',
  liked: '赞了你的笔记',
  draft: '草稿',
  comments: (count: number) => `共 ${count} 条评论`,
  unfold: (count: number) => `展开 ${count} 条回复`,
  channels: ['推荐', '穿搭', '美食', '彩妆', '影视', '职场', '情感', '家居', '游戏', '旅行', '健身'],
};

/** Every word the pages write themselves. */
export type Words = typeof CHINESE;

const ENGLISH: Words = {
  lang: 'en',
  site: 'rednote',
  slogan: 'The life experience of 300 million people',
  search: 'Search rednote',
  explore: 'Explore',
  live: 'Live',
  publish: 'Publish',
  notifications: 'Notifications',
  me: 'Me',
  more: 'More',
  creators: 'Creator hub',
  business: 'Business',
  follow: 'Follow',
  like: 'Like',
  collect: 'Save',
  comment: 'Comment',
  sayFirst: 'Say something...',
  send: 'Send',
  cancel: 'Cancel',
  reply: 'Reply',
  loading: 'Loading',
  author: 'Author',
  edited: 'Edited on',
  liveNow: 'Live',
  othersSearch: 'Others searched for',
  home: 'Go to home and discover more',
  missing: 'This page isn’t available',
  login: 'Log in',
  phone: 'Phone number',
  settings: 'Settings',
  liked: 'liked your note',
  draft: 'Draft',
  comments: (count) => `${count} comments`,
  unfold: (count) => `View ${count} replies`,
  channels: [
    'For you',
    'Fashion',
    'Food',
    'Beauty',
    'Movies & TV',
    'Career',
    'Relationships',
    'Home',
    'Gaming',
    'Travel',
    'Fitness',
  ],
};

/** The words of a host. */
export function wordsOf(host: string): Words {
  return host.endsWith('rednote.com') ? ENGLISH : CHINESE;
}

/** Counts as the site writes them; zero shows the button's word instead. */
export function countText(count: number, zero: string, words: Words): string {
  if (count === 0) return zero;
  if (count < 10_000) return String(count);
  const chinese = words.lang === 'zh-CN';
  return `${(count / (chinese ? 10_000 : 1000)).toFixed(1).replace(/\.0$/, '')}${chinese ? '万' : 'K'}`;
}
