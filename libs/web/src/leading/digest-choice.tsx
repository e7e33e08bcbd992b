import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { answer, api } from '../api/client.js';
import { useTexts } from '../i18n/index.js';
import { useNotice } from '../ui/use-notice.js';
import { digestQuery } from './leading.api.js';

/** Whether the mail of the morning is wanted; nothing where the installation sends no mail. */
export function DigestChoice() {
  const { t } = useTexts();
  const notice = useNotice();
  const client = useQueryClient();
  const choice = useQuery(digestQuery).data;
  const choose = useMutation({
    mutationFn: (wanted: boolean) => answer(api.PUT('/api/account/digest', { body: { wanted } })),
    onSuccess: (_, wanted) => {
      notice.done(t(wanted ? 'leading.digestOn' : 'leading.digestOff'));
      if (choice) client.setQueryData(digestQuery.queryKey, { ...choice, wanted });
    },
    onError: (error) => notice.refused(error),
  });
  if (!choice?.available) return null;
  return (
    <div className="digest-choice" id="digest">
      <Checkbox
        checked={choice.wanted}
        disabled={choose.isPending}
        onChange={({ target }) => choose.mutate(target.checked)}
      >
        {t('leading.digest')}
      </Checkbox>
      <p className="sub">{t('leading.digestHint')}</p>
    </div>
  );
}
