/** TEMPORARY until the detector lands: scripts only. */
import type { LanguageDetector } from '../lib/analysis/language/detector';
export function loadDetector(): LanguageDetector {
  return {
    id: 'naive',
    detect(parts, hashtags) {
      const text = parts.map((p) => p.text).join(' ') + hashtags.join(' ');
      const tag = /[\uac00-\ud7af]/.test(text) ? 'ko' : /[\u3041-\u30ff]/.test(text) ? 'ja' : /[\u4e00-\u9fff]/.test(text) ? 'zh-Hans' : /[\u0e00-\u0e7f]/.test(text) ? 'th' : /[\u0400-\u04ff]/.test(text) ? 'ru' : /[\u0600-\u06ff]/.test(text) ? 'ar' : /[\u0900-\u097f]/.test(text) ? 'hi' : /[a-zà-ÿ]/i.test(text) ? 'en' : 'und';
      return { primary: tag, confidence: 0.5, segments: [], codeSwitched: false, because: [] };
    },
  };
}
