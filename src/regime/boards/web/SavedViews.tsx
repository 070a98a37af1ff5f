import { useRouter, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand, useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { TextField } from '../../../web/TextField.js';
import { keepView, listViews, removeView, type SavedViewRecord } from '../endpoints.views.js';
import type { ViewPlace } from '../rules/saved-view.js';
import { filterIn, opened, viewPlaceAt } from './view-place.js';
import { viewWords } from './view-word-lists.js';

/** Under the filter of a list: the views of it that somebody keeps, and what keeps one more. */
export function SavedViews() {
  const { pathname, searchStr } = useRouterState({ select: ({ location }) => location });
  const place = viewPlaceAt(pathname);
  return place && <ViewsOf place={place} path={pathname} now={searchStr} />;
}

interface ViewsProps {
  readonly place: ViewPlace;
  readonly path: string;
  /** What stands behind the question mark. */
  readonly now: string;
}

function ViewsOf({ place, path, now }: ViewsProps) {
  const words = useWords(viewWords);
  const search = filterIn(now, place);
  const router = useRouter();
  const [naming, setNaming] = useState(false);
  const all = useRead(listViews, {}, {}).data?.value.items ?? [];
  const kept = all.filter((each) => each.place === place);
  const shown = kept.find((each) => each.search === search);
  if (kept.length === 0 && search === '') return null;
  return (
    <div className="kept">
      {kept.length > 0 && (
        <>
          <span className="m">{words.kept}</span>
          {kept.map((each) => (
            <button
              key={each.id}
              type="button"
              className="fix"
              aria-pressed={each.id === shown?.id}
              onClick={() => router.history.push(`${path}?${opened(each.search, { search: now, place })}`)}
            >
              {each.name}
            </button>
          ))}
        </>
      )}
      {shown && <Remove view={shown} />}
      {!shown && search !== '' && (
        <button type="button" className="fix" onClick={() => setNaming(true)}>
          {words.save}
        </button>
      )}
      {naming && <SaveDialog {...{ place, search }} onClose={() => setNaming(false)} />}
    </div>
  );
}

function Remove({ view }: { readonly view: SavedViewRecord }) {
  const words = useWords(viewWords);
  const remove = useCommand(removeView, { viewId: view.id });
  return (
    <button type="button" className="fix" disabled={remove.isPending} onClick={() => remove.mutate({ body: {} })}>
      {words.remove(view.name)}
    </button>
  );
}

interface SaveProps {
  readonly place: ViewPlace;
  readonly search: string;
  readonly onClose: () => void;
}

function SaveDialog({ place, search, onClose }: SaveProps) {
  const { dialog } = useWords(viewWords);
  const keep = useCommand(keepView, {});
  const [name, setName] = useState('');
  return (
    <ActDialog
      title={dialog.title}
      lead={dialog.lead}
      act={dialog.act}
      problem={keep.error?.problem}
      pending={keep.isPending}
      onAct={() => keep.mutate({ body: { place, name, search } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextField path="name" label={dialog.name} value={name} change={setName} problem={keep.error?.problem} />
    </ActDialog>
  );
}
