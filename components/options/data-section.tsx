/** The diary's place, and how to empty it. */
import { useState } from 'preact/hooks';
import { sendMessage } from '../../lib/messages';
import { Setting } from '../page/setting';
import { useTranslator } from '../page/use-translator';

export function DataSetting() {
  const { t } = useTranslator();
  const [state, setState] = useState<'idle' | 'asking' | 'deleted' | { failed: string }>('idle');
  const remove = async () => {
    try {
      await sendMessage('deleteExposure', { kind: 'all' });
      setState('deleted');
    } catch (error) {
      setState({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <Setting label={t('optionsDiary')} hint={t('optionsDataLead')}>
      {state === 'asking' ? (
        <div class="line">
          <p role="alert">{t('optionsDeleteSure')}</p>
          <button type="button" class="button danger" onClick={() => void remove()}>
            {t('optionsDeleteYes')}
          </button>
          <button type="button" class="button" onClick={() => setState('idle')}>
            {t('optionsCancel')}
          </button>
        </div>
      ) : (
        <div class="line">
          <button type="button" class="button danger" onClick={() => setState('asking')}>
            {t('optionsDelete')}
          </button>
          <p role="status">
            {state === 'deleted' && t('optionsDeleted')}
            {typeof state === 'object' && t('optionsDeleteFailed', { reason: state.failed })}
          </p>
        </div>
      )}
    </Setting>
  );
}
