import { draftPurposes, type DraftPurpose } from '../../../../../shared/contract/connectors.ts';
import { useCommand } from '../../../../lib/queries.ts';
import { useText } from '../../../../lib/use-text.ts';
import { SelectField } from '../../../../ui/fields.tsx';
import { FileButton } from '../../../../ui/file-button.tsx';
import { ProblemMessage } from '../../../../ui/problem-message.tsx';
import { Muted, Row, Stack } from '../../../../ui/stack.tsx';

export interface ChosenOpenApi {
  /** Of the file. */
  text: string;
  operations: Partial<Record<DraftPurpose, string>>;
}

interface OpenApiPartProps {
  chosen: ChosenOpenApi | null;
  onChoose: (chosen: ChosenOpenApi | null) => void;
}

/** Which operations of an OpenAPI file a description is drafted from; what looks right is chosen already. */
export function OpenApiPart({ chosen, onChoose }: OpenApiPartProps) {
  const text = useText();
  const read = useCommand('connectors.operations');
  const choose = (content: Uint8Array) => {
    const file = new TextDecoder().decode(content);
    onChoose(null);
    read.mutate({ text: file }, { onSuccess: ({ proposed }) => onChoose({ text: file, operations: proposed }) });
  };
  const choosePurpose = (purpose: DraftPurpose, id: string) => {
    if (!chosen) return;
    const { [purpose]: _before, ...others } = chosen.operations;
    onChoose({ ...chosen, operations: id === '' ? others : { ...others, [purpose]: id } });
  };
  return (
    <Stack>
      <Row>
        <FileButton accept=".json,.yaml,.yml" onChosen={choose}>
          {text('backends.editor.openApi.choose')}
        </FileButton>
        {read.data && chosen && (
          <Muted>
            {text('backends.editor.openApi.read', { title: read.data.title, count: read.data.operations.length })}
          </Muted>
        )}
      </Row>
      <ProblemMessage problem={read.error} />
      {read.data && chosen && (
        <>
          <p>{text('backends.editor.openApi.look')}</p>
          {draftPurposes.map((purpose) => (
            <SelectField
              key={purpose}
              label={text(`backends.editor.purpose.${purpose}`)}
              value={chosen.operations[purpose] ?? ''}
              onChange={(id) => choosePurpose(purpose, id)}
              choices={[
                { value: '', label: text('backends.editor.purpose.none') },
                ...read.data.operations
                  .filter(({ mayBe }) => mayBe.includes(purpose))
                  .map(({ id, summary }) => ({ value: id, label: summary === null ? id : `${id} · ${summary}` })),
              ]}
            />
          ))}
        </>
      )}
    </Stack>
  );
}
