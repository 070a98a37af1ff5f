import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useCommand } from '../../../web/api.js';
import { MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { openDistrict } from '../endpoints.districts.js';
import { AdministratorFields, administratorsForm, BLANK_ADMINISTRATORS } from './AdministratorFields.js';
import { BLANK_DISTRICT, DistrictFields, districtForm } from './DistrictFields.js';
import { districtPageWords } from './district-page-words.js';
import { InvitationLink } from './InvitationLink.js';

/** Which district is to be opened, and who administers it? */
export function OpenDistrictPage() {
  const { form: words, list } = useWords(districtPageWords);
  const open = useCommand(openDistrict, {});
  const [district, setDistrict] = useState(BLANK_DISTRICT);
  const [administrators, setAdministrators] = useState(BLANK_ADMINISTRATORS);
  const problem = open.error?.problem;
  if (open.data) return <Opened opened={open.data.value} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    open.mutate({ body: { ...districtForm(district), administrators: administratorsForm(administrators) } });
  };
  return (
    <>
      <AnswerLine
        crumb={<Link to="/districts">{list.caption}</Link>}
        question={words.openTitle}
        answer={<p>{words.openLead}</p>}
      />
      <form className="sheet" onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <DistrictFields typed={district} onType={setDistrict} problem={problem} />
        <AdministratorFields typed={administrators} onType={setAdministrators} problem={problem} />
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={open.isPending}>
            {words.act}
          </Button>
          <span className="m">{words.note}</span>
        </div>
      </form>
    </>
  );
}

/** The links, told once, and who does what next. */
function Opened({ opened }: { readonly opened: z.infer<typeof openDistrict.reply> }) {
  const words = useWords(districtPageWords).opened;
  const { district, expiresAt } = opened;
  const links = [
    ['system-admin', opened.system],
    ['security-admin', opened.security],
    ['audit-admin', opened.audit],
  ] as const;
  return (
    <>
      <AnswerLine question={words.title(district.name)} answer={<p>{words.lead}</p>} />
      {links.map(([role, invitation]) => {
        const whose = district.administrators.find(({ roles }) => roles.includes(role));
        return invitation === null || !whose ? null : (
          <InvitationLink key={role} name={whose.name} roles={whose.roles} invitation={invitation} />
        );
      })}
      <p className="m">
        {words.until} <MomentText at={expiresAt} />。{words.once}
      </p>
      <ol>
        {words.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <Link to="/districts/$districtId" params={{ districtId: district.id }}>
          {words.go}
        </Link>
      </p>
    </>
  );
}
