import { writeDocx } from '../../documents/writing/docx.js';
import { rowName } from '../notices/rules/row-name.js';
import { query } from '../offices/declare.js';
import { chargeOn } from '../offices/rules/portfolios.js';
import { printSecondment, printWorkBody } from './endpoints.js';
import { findSecondment, findWorkBody } from './loading.js';
import { askingLetter, bodySlip } from './outputs/papers.js';
import { lastAsking } from './rules/secondment.js';
import { isStaffingInSight, staffingSight } from './rules/sight.js';
import { bodySubject, secondmentSubject } from './view.js';
import { staffingWords } from './word-lists.js';

const letter = query(printSecondment, {
  visible: staffingSight,
  run: async (reader, { params: { secondmentId } }, sight, world) => {
    const shown = await findSecondment(reader, secondmentId, world);
    if (!shown || !isStaffingInSight(sight, secondmentSubject(shown))) return undefined;
    const { secondment, task, around } = shown;
    const words = staffingWords[world.language];
    const asked = lastAsking(secondment);
    const unit = asked ? around.unitName(asked.unitId) : '';
    const document = askingLetter(
      {
        notice: { title: around.programme.title, number: around.programme.number },
        ...{ item: { seq: rowName(task), title: task.title }, leadUnit: task.leadUnit.name, unit },
        ...{ purpose: secondment.purpose, posts: secondment.posts, ...(secondment.agreed ?? secondment.wanted) },
        ...{ dueOn: asked?.dueOn ?? null, approvalNumber: secondment.approvalNumber ?? null },
      },
      world.today,
      words,
    );
    return { name: `${words.letter.file(unit, task.title)}.docx`, bytes: await writeDocx(document) };
  },
  view: (file) => file,
});

const slip = query(printWorkBody, {
  visible: staffingSight,
  run: async (reader, { params: { workBodyId } }, sight, world) => {
    const shown = await findWorkBody(reader, workBodyId, world);
    if (!shown || !isStaffingInSight(sight, bodySubject(shown))) return undefined;
    const { body, task, around } = shown;
    const words = staffingWords[world.language];
    const inCharge = chargeOn(around.charges, task.id, around.today);
    const document = bodySlip(
      {
        ...{ leadUnit: task.leadUnit.name, proposedOn: body.proposedOn, name: body.name, leader: body.leader },
        ...{ units: body.unitIds.map(around.unitName), item: { seq: rowName(task), title: task.title } },
        ...{ purpose: body.purpose, inCharge: inCharge?.leaderName ?? '', documentNumber: body.documentNumber ?? null },
      },
      words,
    );
    return { name: `${words.slip.file(body.name)}.docx`, bytes: await writeDocx(document) };
  },
  view: (file) => file,
});

export const printing = [letter, slip];
