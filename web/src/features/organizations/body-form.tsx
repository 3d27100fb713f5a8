import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../components/form/day-input';
import { FieldRow, FormFrame } from '../../components/form/form-frame';
import { SearchSelect } from '../../components/form/search-select';
import { orNull, useEditing } from '../../components/form/use-editing';
import { inLanguage } from '../../lib/i18n';
import { useLanguage } from '../../lib/use-dates';
import { organizationQuery, readOrganizationsAgain, saveEntry } from './organizations.queries';
import { linesOf, NameFields, nameRule, nameValues, toName } from './name-fields';
import { BODY_KINDS, type Body, type BodyKind, type BodyNode } from './organization.types';
import { usePartialRule } from './use-partial-rule';

interface BodyFormProps {
  body: Body | null;
  organizationId: string;
  onSaved: (body: Body) => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

export function BodyForm({ body, organizationId, onSaved, onCancel, onDirty }: BodyFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const partial = usePartialRule();
  const others = useOtherBodies(organizationId, body?.id ?? null);
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: body,
    toValues: (from: Body | null) => ({
      ...nameValues(from),
      kind: from?.kind ?? ('committee' as BodyKind),
      parentId: from?.parent?.id ?? null,
      predecessorId: from?.names.at(-2)?.id ?? null,
      established: from?.established ?? '',
      mandateEnd: from?.mandateEnd ?? null,
      formallyEstablished: from?.formallyEstablished ?? true,
      notes: from?.notes.join('\n') ?? '',
    }),
    validate: { name: nameRule(t('names.missing')), established: partial },
    send: (values, attempt) =>
      saveEntry<Body>(
        'bodies',
        body?.id ?? null,
        {
          ...(body ? {} : { organizationId }),
          ...toName(values),
          kind: values.kind,
          parentId: values.parentId,
          predecessorId: values.predecessorId,
          established: orNull(values.established),
          mandateEnd: values.mandateEnd,
          formallyEstablished: values.formallyEstablished,
          notes: linesOf(values.notes),
        },
        attempt,
      ),
    onSaved: (saved) => {
      void readOrganizationsAgain(client);
      onSaved(saved);
    },
    prose: ['notes'],
    onDirty,
  });
  return (
    <FormFrame save={save} submitLabel={t('body.save')} onCancel={onCancel} onTakeTheirs={takeTheirs} theirs={theirs}>
      <NameFields form={form} />
      <SearchSelect
        label={t('organizations.kind')}
        data={BODY_KINDS.map((kind) => ({ value: kind, label: t(`bodyKind.${kind}`) }))}
        {...form.getInputProps('kind')}
      />
      <SearchSelect
        label={t('body.parent')}
        description={t('body.parentHelp')}
        clearable
        allowDeselect
        data={others}
        {...form.getInputProps('parentId')}
      />
      <SearchSelect
        label={t('body.predecessor')}
        description={t('body.predecessorHelp')}
        clearable
        allowDeselect
        data={others}
        {...form.getInputProps('predecessorId')}
      />
      <FieldRow>
        <TextInput
          label={t('body.established')}
          placeholder="2001, 2010-06"
          description={t('period.help')}
          {...form.getInputProps('established')}
        />
        <DayInput
          label={t('body.mandateEnd')}
          description={t('body.mandateEndHelp')}
          {...form.getInputProps('mandateEnd')}
        />
      </FieldRow>
      <Checkbox label={t('body.formally')} {...form.getInputProps('formallyEstablished', { type: 'checkbox' })} />
      <Textarea
        label={t('notes.title')}
        description={t('notes.help')}
        autosize
        minRows={2}
        {...form.getInputProps('notes')}
      />
    </FormFrame>
  );
}

/** The bodies of the same organization, without this one. */
function useOtherBodies(organizationId: string, ownId: string | null): { value: string; label: string }[] {
  const language = useLanguage();
  const { data } = useQuery(organizationQuery(organizationId));
  const all = (nodes: BodyNode[]): BodyNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);
  return all(data?.bodies ?? [])
    .filter((node) => node.id !== ownId)
    .map((node) => ({ value: node.id, label: inLanguage(node.name, language) }));
}
