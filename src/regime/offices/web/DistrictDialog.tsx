import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { changeDistrict, type DistrictView } from '../endpoints.districts.js';
import { DistrictFields, districtForm, typedDistrict } from './DistrictFields.js';
import { districtPageWords } from './district-page-words.js';

interface DistrictDialogProps {
  readonly district: DistrictView;
  readonly version: string | null;
  readonly onClose: () => void;
}

/** Changes what is said of a district. */
export function DistrictDialog({ district, version, onClose }: DistrictDialogProps) {
  const words = useWords(districtPageWords).form;
  const change = useCommand(changeDistrict, { districtId: district.id });
  const [typed, setTyped] = useState(typedDistrict(district));
  const problem = change.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({ body: districtForm(typed), version }, { onSuccess: onClose });
  };
  return (
    <Dialog title={words.changeTitle(district.name)} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <DistrictFields typed={typed} onType={setTyped} problem={problem} />
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={change.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
