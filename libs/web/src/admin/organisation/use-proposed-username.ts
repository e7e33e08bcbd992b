import type { FormInstance } from 'antd';
import { answer, api } from '../../api/client.js';

/** Proposes a user name from the name that was entered, for as long as nobody has written one. */
export function useProposedUsername(form: FormInstance): (name: string) => void {
  const propose = async (name: string): Promise<void> => {
    if (!name.trim() || form.isFieldTouched('username')) return;
    const { username } = await answer(api.GET('/api/admin/people/username', { params: { query: { name } } }));
    if (!form.isFieldTouched('username')) form.setFieldValue('username', username);
  };
  // Without a proposal the field stays empty, which is no fault.
  return (name) => void propose(name).catch(() => undefined);
}
