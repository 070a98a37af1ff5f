import { Button } from 'antd';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { evidenceOfItem } from '../endpoints.shown.js';
import type { About } from '../rules/about.js';
import { EvidenceList } from './EvidenceList.js';
import { evidenceWords } from './evidence-word-lists.js';
import { putAway, type Sending } from './sending-line.js';
import { useOnTheWay, useSend } from './use-sending.js';

interface EvidenceBoxProps {
  readonly taskId: string;
  /** What is shown here, and what is attached here is about. */
  readonly about: About;
  /** Looked at here, added to and taken back elsewhere. */
  readonly readOnly?: boolean;
}

/** The photos and files about one thing, and the ways to add to them: choose, drop, paste, or take a photo. */
export function EvidenceBox({ taskId, about, readOnly = false }: EvidenceBoxProps) {
  const words = useWords(evidenceWords);
  const found = useRead(evidenceOfItem, { taskId }, about, { keep: true });
  return (
    <Loaded query={found}>
      {({ items, can }) => (
        <>
          {items.length === 0 ? (
            <p className="m">{words.none[about.kind]}</p>
          ) : (
            <EvidenceList items={items} readOnly={readOnly} />
          )}
          {!readOnly && can.includes('evidence.attach') && <Adding taskId={taskId} about={about} />}
        </>
      )}
    </Loaded>
  );
}

function Adding({ taskId, about }: EvidenceBoxProps) {
  const send = useSend(taskId);
  const sending = useOnTheWay(taskId, about);
  return (
    <FileDrop onFiles={(files) => send(about, files)}>
      {sending.map((each) => (
        <OnItsWay key={each.key} file={each} onPutAway={() => putAway(each.key)} />
      ))}
    </FileDrop>
  );
}

interface FileDropProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children?: ReactNode;
}

/** Takes files however they come: chosen, dropped, pasted, from the camera. */
export function FileDrop({ onFiles, children }: FileDropProps) {
  const words = useWords(evidenceWords);
  const [isOver, setOver] = useState(false);
  const here = usePasting(onFiles);
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      ref={here}
      className={isOver ? 'dropping over' : 'dropping'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <p className="m fine">{words.drop}</p>
      <div className="row-acts">
        <Chooser label={words.choose} onFiles={onFiles} />
        <Chooser label={words.camera} camera onFiles={onFiles} />
      </div>
      {children}
    </div>
  );
}

interface FilesToSendProps {
  readonly files: readonly File[];
  readonly choose: (files: readonly File[]) => void;
}

/** Files that are chosen now, and sent once what they are about is there. */
export function FilesToSend({ files, choose }: FilesToSendProps) {
  const words = useWords(evidenceWords);
  return (
    <fieldset className="gap-s">
      <legend>{words.look}</legend>
      <FileDrop onFiles={(more) => choose([...files, ...more])}>
        {files.length > 0 && (
          <p>
            <span lang="zh-CN">{words.chosen(files.map(({ name }) => name))}</span>{' '}
            <button type="button" className="fix" onClick={() => choose([])}>
              {words.notChosen}
            </button>
          </p>
        )}
      </FileDrop>
    </fieldset>
  );
}

interface ChooserProps {
  readonly label: string;
  /** The telephone's own; where there is none, files are chosen. */
  readonly camera?: true;
  readonly onFiles: (files: readonly File[]) => void;
}

function Chooser({ label, camera, onFiles }: ChooserProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <span className={camera && 'coarse'}>
      <input
        ref={chooser}
        className="vh"
        type="file"
        tabIndex={-1}
        aria-label={label}
        multiple={!camera}
        {...(camera && { accept: 'image/*', capture: 'environment' as const })}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = ''; // the same photo may be sent anew once it was mended
        }}
      />
      <Button onClick={() => chooser.current?.click()}>{label}</Button>
    </span>
  );
}

function OnItsWay({ file, onPutAway }: { readonly file: Sending; readonly onPutAway: () => void }) {
  const words = useWords(evidenceWords);
  const { name, share, problem } = file;
  if (!problem)
    return <p role="status">{share < 1 ? words.sending(name, Math.floor(share * 100)) : words.looking(name)}</p>;
  return (
    <div className="gap-s">
      <p lang="zh-CN">{name}</p>
      <ProblemNotice problem={problem} />
      <Button size="small" onClick={onPutAway}>
        {words.leftOut}
      </Button>
    </div>
  );
}

/** Files that are pasted while the pointer or the focus is in the box; a page may have several of them. */
function usePasting(onFiles: (files: readonly File[]) => void) {
  const box = useRef<HTMLDivElement>(null);
  const told = useRef(onFiles);
  useEffect(() => {
    told.current = onFiles;
  });
  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || box.current?.matches(':hover, :focus-within') !== true) return;
      event.preventDefault();
      told.current(files);
    };
    document.addEventListener('paste', pasted);
    return () => document.removeEventListener('paste', pasted);
  }, []);
  return box;
}
