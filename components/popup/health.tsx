/** Which parts of a site cannot be read any more, and a file for a report. Nothing while all is well but the quiet offer. */
import { useEffect, useState } from 'preact/hooks';
import type { HealthStop } from '../../lib/exposure/health-stops';
import type { MessageKey } from '../../lib/i18n/en';
import type { PageTranslator } from '../../lib/i18n/translate';
import type { HealthField } from '../../lib/platforms/health';
import type { Platform, Surface } from '../../lib/post';
import { useTranslator } from '../page/use-translator';

export interface HealthProps {
  stops: readonly HealthStop[];
  /** The page in front is one that Crossread reads, and can be reported. */
  canReport: boolean;
  /** The report's text; `null` when the page does not answer. */
  onReport(): Promise<string | null>;
}

/** Lines shown: more would say no more than that much is broken. */
const LINES_SHOWN = 3;

const PLATFORMS: Record<Platform, MessageKey> = {
  tiktok: 'platformTiktok',
  rednote: 'platformRednote',
  instagram: 'platformInstagram',
};

const PLACES: Record<Surface, MessageKey> = {
  home: 'placeHome',
  explore: 'placeExplore',
  search: 'placeSearch',
  tag: 'placeTag',
  profile: 'placeProfile',
  post: 'placePost',
  reels: 'placeReels',
};

const FIELDS: Partial<Record<HealthField, MessageKey>> = {
  id: 'healthFieldId',
  author: 'healthFieldAuthor',
  title: 'healthFieldTitle',
  caption: 'healthFieldCaption',
  hashtags: 'healthFieldHashtags',
  postedAt: 'healthFieldPostedAt',
  region: 'healthFieldRegion',
  mediaKind: 'healthFieldMediaKind',
};

export function Health({ stops, canReport, onReport }: HealthProps) {
  const translator = useTranslator();
  if (stops.length === 0 && !canReport) return null;
  const lines = linesOf(stops, translator);
  return (
    <section class="health small">
      {lines.length > 0 && (
        <div role="status">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {canReport && <Report onReport={onReport} />}
    </section>
  );
}

function Report({ onReport }: Pick<HealthProps, 'onReport'>) {
  const { t } = useTranslator();
  const [report, setReport] = useState<{ text: string; address: string } | 'failed' | null>(null);
  useEffect(() => {
    if (report === null || report === 'failed') return;
    return () => URL.revokeObjectURL(report.address);
  }, [report]);
  const make = async () => {
    const text = await onReport();
    if (text === null) return setReport('failed');
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    setReport({ text, address });
  };
  if (report === null) {
    return (
      <button type="button" class="link soft" onClick={() => void make()}>
        {t('reportOpen')}
      </button>
    );
  }
  if (report === 'failed') return <p role="alert">{t('reportFailed')}</p>;
  return (
    <div role="status">
      <p class="soft">{t('reportWhat')}</p>
      <p>
        <a class="link" href={report.address} download="crossread-page.txt">
          {t('reportSave')}
        </a>
      </p>
      <details>
        <summary>{t('reportRead')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <pre lang="en" tabIndex={0}>
          {report.text}
        </pre>
      </details>
    </div>
  );
}

/** One line for each place and day; where nothing can be read, its fields go without saying. */
function linesOf(stops: readonly HealthStop[], translator: PageTranslator): string[] {
  const groups = new Map<string, HealthStop[]>();
  for (const stop of stops.toSorted((a, b) => b.since - a.since)) {
    const key = [stop.platform, stop.surface, stop.form, dayOf(stop.since, translator)].join();
    groups.set(key, [...(groups.get(key) ?? []), stop]);
  }
  const lines = [...groups.values()].map((group) => lineOf(group, translator));
  // Chinese sets a blank between Chinese and Latin, but not between two Chinese words ("小红书首页").
  return lines
    .map((line) => line.replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1'))
    .slice(0, LINES_SHOWN);
}

function lineOf(stops: readonly HealthStop[], translator: PageTranslator): string {
  const [first] = stops;
  if (!first) return '';
  const { t } = translator;
  const page = t(PLACES[first.surface], { platform: t(PLATFORMS[first.platform]) });
  const place = first.form === 'comment' ? t('placeComments', { place: page }) : page;
  const date = dayOf(first.since, translator);
  if (first.form !== 'comment' && stops.some(({ field }) => field === 'post')) {
    return first.form === 'page' ? t('healthEmpty', { place, date }) : t('healthUnreadable', { place, date });
  }
  const names = stops.map(({ field, form }) => {
    if (form === 'comment' && (field === 'caption' || field === 'post')) return t('healthFieldText');
    return t(FIELDS[field] ?? 'healthFieldOther');
  });
  const list = new Intl.ListFormat(localeOf(translator), { type: 'conjunction' }).format(new Set(names));
  return t('healthMissing', { fields: list.charAt(0).toUpperCase() + list.slice(1), place, date });
}

/** "21 November", with the year where it is not this one. */
function dayOf(time: number, translator: PageTranslator): string {
  const day = new Date(time);
  const isThisYear = day.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(localeOf(translator), {
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  }).format(day);
}

/** Day before month, which the bare `en` does not do. */
function localeOf({ language }: PageTranslator): string {
  return language === 'en' ? 'en-GB' : language;
}
