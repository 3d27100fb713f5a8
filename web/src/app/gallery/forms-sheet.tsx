import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FieldRow, FormFrame } from '../../components/form/form-frame';
import { useSave } from '../../components/form/use-save';
import { PageHeader } from '../../components/page-header';
import { Section } from '../../components/section';
import { ConnectionLost, Problem } from '../../lib/problem';
import { connectionFailed } from '../../lib/connection';

const OUTCOMES: Record<string, () => never> = {
  refused: () => {
    throw new Problem(422, {
      title: 'The meeting was not saved.',
      code: 'invalid',
      errors: [
        { field: 'title', rule: 'max', message: 'At most 200 characters.' },
        { field: 'quota', rule: 'x', message: 'The quota is below the number of assigned people.' },
      ],
    });
  },
  conflict: () => {
    throw new Problem(412, { title: 'Stale', code: 'stale_version', current: { version: 4 } });
  },
  lost: () => {
    connectionFailed();
    throw new ConnectionLost();
  },
  signedOut: () => {
    throw new Problem(401, { title: 'Signed out', code: 'not_signed_in' });
  },
};

function Trial({ outcome }: { outcome: string }) {
  const form = useForm({
    initialValues: { title: 'LEED Directing Committee', city: 'Paris', note: '', kind: 'session', virtual: false },
  });
  const save = useSave({ form, send: async () => OUTCOMES[outcome]?.(), onSaved: () => undefined });
  return (
    <FormFrame save={save} submitLabel="Save the meeting" onCancel={() => undefined} onTakeTheirs={() => undefined}>
      <TextInput label="Title" required {...form.getInputProps('title')} />
      <FieldRow>
        <TextInput label="City" placeholder="where it takes place" {...form.getInputProps('city')} />
        <Select label="Kind" data={['session', 'workshop']} {...form.getInputProps('kind')} />
      </FieldRow>
      <Textarea
        label="Note"
        description="Seen by the whole office"
        placeholder="a few words"
        {...form.getInputProps('note')}
      />
      <Checkbox label="Also virtual" defaultChecked />
    </FormFrame>
  );
}

export function FormsSheet() {
  return (
    <>
      <PageHeader title="Forms" />
      {Object.keys(OUTCOMES).map((outcome) => (
        <Section key={outcome} title={outcome}>
          <div style={{ paddingTop: 16 }}>
            <Trial outcome={outcome} />
          </div>
        </Section>
      ))}
    </>
  );
}
