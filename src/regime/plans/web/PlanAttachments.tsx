import { useCommand } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { FileBox } from '../../../web/FileBox.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import type { AttachmentView, PlanRecord } from '../contract.js';
import { attachToPlan, detachFromPlan } from '../contract.attachments.js';
import { attachmentKinds } from '../rules/attachments.js';
import { attachmentWords } from './attachment-word-lists.js';

interface AttachmentsProps {
  readonly plan: PlanRecord;
  readonly version: string | null;
}

/** The files that go with the edition: drawings and others, to be taken by whoever sees the plan. */
export function PlanAttachments({ plan, version }: AttachmentsProps) {
  const words = useWords(attachmentWords);
  const attach = useCommand(attachToPlan, { planId: plan.id });
  const { attachments, can } = plan;
  return (
    <Section id="plan-attachments" title={words.title} note={words.note}>
      {attachments.length === 0 ? (
        <p className="m">{words.none}</p>
      ) : (
        <ul className="side">
          {attachments.map((file) => (
            <Attached key={file.id} file={file} plan={plan} version={version} />
          ))}
        </ul>
      )}
      {attach.error && <ProblemNotice problem={attach.error.problem} />}
      {can.includes('plan.attach') && (
        <div className="row-acts gap-s">
          {attachmentKinds.map((kind) => (
            <FileBox
              key={kind}
              label={words.add[kind]}
              kept={undefined}
              onSent={({ id: uploadId }) => attach.mutate({ body: { uploadId, kind }, version })}
            />
          ))}
        </div>
      )}
    </Section>
  );
}

function Attached({ file, plan, version }: AttachmentsProps & { readonly file: AttachmentView }) {
  const words = useWords(attachmentWords);
  const remove = useCommand(detachFromPlan, { planId: plan.id, attachmentId: file.id });
  const { name, kind, bytes, attachedOn } = file;
  return (
    <li>
      {name === null ? (
        <span className="m">{words.gone}</span>
      ) : (
        <a href={`/api/plans/${plan.id}/attachments/${file.id}`} download lang="zh-CN">
          {name}
        </a>
      )}
      {'　'}
      <span className="m">
        {words.kind[kind]}
        {'　'}
        {words.size(bytes)}
        {'　'}
        <DayText on={attachedOn} inYear={plan.item.year} />
      </span>
      {remove.error && <ProblemNotice problem={remove.error.problem} />}
      {plan.can.includes('plan.detach') && (
        <button
          type="button"
          className="fix"
          aria-label={words.remove(name ?? words.gone)}
          disabled={remove.isPending}
          onClick={() => remove.mutate({ body: {}, version })}
        >
          {words.removeShort}
        </button>
      )}
    </li>
  );
}
