import { Form } from '@rjsf/antd';
import type FormCore from '@rjsf/core';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { TranslatableString } from '@rjsf/utils';
import { useMemo, useRef, type Ref } from 'react';
import { useImperativeHandle } from 'react';
import type { FormDefinition } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { ChoiceWidget } from './choice-widget.js';
import { DateWidget } from './date-widget.js';
import { FormErrorList } from './error-list.js';
import { SectionTitle } from './section-title.js';
import { createValidator } from './validator.js';
import { withTexts } from './with-texts.js';

export type FormData = Record<string, unknown>;

/** What a screen does with its form. */
export interface SchemaFormHandle {
  /** Shows what is wrong and moves the focus there; true when nothing is. */
  check(): boolean;
}

const WIDGETS = { DateWidget, SelectWidget: ChoiceWidget, RadioWidget: ChoiceWidget };
const TEMPLATES = { ErrorListTemplate: FormErrorList, TitleFieldTemplate: SectionTitle };
const CONTEXT = { labelAlign: 'left' };
/** Without this a required choice would be filled with its first option, and nobody would notice. */
const NO_GUESSES = {
  constAsDefaults: 'never',
  emptyObjectFields: 'populateRequiredDefaults',
  mergeDefaultsIntoFormData: 'useFormDataIfPresent',
} as const;

/** A procedure's form by its JSON Schema, in the language shown. */
export function SchemaForm(props: {
  form: FormDefinition;
  data: FormData;
  onChange: (data: FormData) => void;
  ref?: Ref<SchemaFormHandle>;
}) {
  const { t, language } = useTexts();
  const { form, data, onChange, ref } = props;
  const inner = useRef<FormCore>(null);
  const validator = useMemo(() => createValidator(form, language), [form, language]);
  const schema = useMemo((): RJSFSchema => {
    const { $schema: _dialect, ...inVietnamese } = form.schema as RJSFSchema;
    return language === 'en' ? withTexts(inVietnamese, form.en as Record<string, unknown>) : inVietnamese;
  }, [form, language]);
  const uiSchema = useMemo(
    (): UiSchema => ({
      ...(form.ui as UiSchema),
      // The screen has its own heading and its own buttons.
      'ui:title': '',
      'ui:submitButtonOptions': { norender: true },
    }),
    [form],
  );
  useImperativeHandle(ref, () => ({ check: () => inner.current?.validateForm() ?? true }), []);
  return (
    <Form
      ref={inner as Ref<never>}
      tagName="div"
      className="schema-form"
      schema={schema}
      uiSchema={uiSchema}
      validator={validator}
      formData={data}
      onError={() => undefined /* the list above the form says it; the engine's default is the console */}
      noHtml5Validate
      showErrorList="top"
      experimental_defaultFormStateBehavior={NO_GUESSES}
      formContext={CONTEXT}
      widgets={WIDGETS}
      templates={TEMPLATES}
      translateString={(text, params) => translate(text, params, t)}
      onChange={({ formData }) => onChange((formData ?? {}) as FormData)}
    />
  );
}

type Translate = ReturnType<typeof useTexts>['t'];

/** The few texts of the form engine that can appear in our forms. */
function translate(text: TranslatableString, params: string[] | undefined, t: Translate): string {
  switch (text) {
    case TranslatableString.YesLabel:
      return t('formMessage.yes');
    case TranslatableString.NoLabel:
      return t('formMessage.no');
    case TranslatableString.AddButton:
    case TranslatableString.AddItemButton:
      return t('formMessage.addItem');
    case TranslatableString.RemoveButton:
      return t('formMessage.removeItem');
    case TranslatableString.ErrorsLabel:
      return t('problem.formErrors');
    default:
      return (params ?? []).reduce((sentence, param, index) => sentence.replace(`%${index + 1}`, param), text);
  }
}
