import { Checkbox, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveState } from '../../components/form/use-save';

interface EmailFieldProps<Values> {
  form: UseFormReturnType<Values>;
  state: SaveState;
}

type EmailInput = { onChange: (event: ChangeEvent<HTMLInputElement>) => void };

/** Where a person is written to. An address of somebody else is either a mistake or a mailbox they share: that is asked, once. */
export function EmailField<Values extends { email: string; sharesEmail: boolean }>({
  form,
  state,
}: EmailFieldProps<Values>) {
  const { t } = useTranslation();
  const isTaken = state.kind === 'refused' && state.problem.code === 'person.email_taken';
  const { onChange, ...email } = form.getInputProps('email') as EmailInput;
  return (
    <div>
      <TextInput
        label={t('people.email')}
        type="email"
        maxLength={254}
        autoComplete="off"
        {...email}
        onChange={(event) => {
          onChange(event);
          form.setFieldValue('sharesEmail', false as never);
        }}
      />
      {(isTaken || form.getValues().sharesEmail) && (
        <Checkbox
          mt={8}
          label={t('people.sharesEmail')}
          {...form.getInputProps('sharesEmail', { type: 'checkbox' })}
          onClick={() => form.clearFieldError('email')}
        />
      )}
    </div>
  );
}
