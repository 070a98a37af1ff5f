import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useCommand, useRead } from '../../../web/api.js';
import { MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Facts, Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { type DistrictView, inviteAdministrator, readDistrict } from '../endpoints.districts.js';
import { personWords } from '../word-lists.js';
import { DistrictDialog } from './DistrictDialog.js';
import { districtPageWords } from './district-page-words.js';
import { InvitationLink } from './InvitationLink.js';
import { webWords } from '../../../web/word-lists.js';

type Administrator = DistrictView['administrators'][number];

/** How far is the district, and who has still to come in? */
export function DistrictPage() {
  const { record: words, awaits, form, list } = useWords(districtPageWords);
  const { districtId } = useParams({ from: '/shell/districts/$districtId' });
  const found = useRead(readDistrict, { districtId }, {});
  const [changing, setChanging] = useState(false);
  return (
    <Loaded query={found} page>
      {(district, version) => (
        <>
          <AnswerLine
            crumb={<Link to="/districts">{list.caption}</Link>}
            question={words.question((district.above ?? '') + district.name)}
            answer={<p>{awaits[district.awaits]}</p>}
            {...(district.can.includes('district.change') && {
              actions: <Button onClick={() => setChanging(true)}>{words.change}</Button>,
            })}
          />
          <Facts
            facts={[
              { label: form.code, value: district.code },
              { label: words.publicPage, value: `/${district.code}/` },
              { label: form.host, value: <span lang="zh-CN">{district.host ?? words.usualHost(district.name)}</span> },
              { label: form.contact, value: district.contact ?? words.usualContact },
            ]}
          />
          <div className="gap">
            <Section id="administrators" title={words.administrators}>
              <AdministratorTable district={district} />
            </Section>
          </div>
          {changing && <DistrictDialog district={district} version={version} onClose={() => setChanging(false)} />}
        </>
      )}
    </Loaded>
  );
}

function AdministratorTable({ district }: { readonly district: DistrictView }) {
  const words = useWords(districtPageWords).record;
  const { role, account, field } = useWords(personWords);
  const { comma } = useWords(webWords);
  const mayInvite = district.can.includes('district.invite-administrator');
  return (
    <Table<Administrator>
      caption={words.caption}
      hideCaption
      rows={district.administrators}
      keyOf={({ personId }) => personId}
      columns={[
        { key: 'person', heading: field.name, names: true, cell: ({ name }) => name },
        {
          key: 'posts',
          heading: field.role,
          cell: ({ roles }) => roles.map((each) => role[each]).join(comma),
        },
        { key: 'loginName', heading: field.loginName, cell: ({ loginName }) => loginName ?? '—' },
        { key: 'account', heading: words.account, cell: (each) => account[each.standing] },
        {
          key: 'act',
          heading: words.act,
          cell: (each) =>
            mayInvite && (each.standing === 'invited' || each.standing === 'without-password') ? (
              <InviteAgain districtId={district.id} administrator={each} />
            ) : (
              '—'
            ),
        },
      ]}
    />
  );
}

interface InviteAgainProps {
  readonly districtId: string;
  readonly administrator: Administrator;
}

function InviteAgain({ districtId, administrator: { personId, name, roles } }: InviteAgainProps) {
  const { record: words, opened } = useWords(districtPageWords);
  const invite = useCommand(inviteAdministrator, { districtId, personId });
  const told = invite.data?.value;
  return (
    <>
      {invite.error && <ProblemNotice problem={invite.error.problem} />}
      <button type="button" className="fix" disabled={invite.isPending} onClick={() => invite.mutate({ body: {} })}>
        {words.inviteAgain}
      </button>
      {told && told.invitation !== null && (
        <div role="status">
          <InvitationLink name={name} roles={roles} invitation={told.invitation} />
          <p className="m">
            {opened.until} <MomentText at={told.expiresAt} />
          </p>
        </div>
      )}
    </>
  );
}
