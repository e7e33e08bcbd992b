import type { form as vi } from '../vi/form.js';
import type { English } from '../english.js';

export const form: English<typeof vi> = {
  formMessage: {
    where: '{{field}}: {{message}}',
    datePlaceholder: 'day/month/year',
    yes: 'Yes',
    no: 'No',
    addItem: 'Add item',
    removeItem: 'Remove this item',
  },
};
