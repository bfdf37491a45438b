/** Three editors with a story around them; what they would save can be asked for. */
import { EditorState as CodeState } from '@codemirror/state';
import { EditorView as CodeView } from '@codemirror/view';
import { createEditor, $getRoot, $createParagraphNode } from 'lexical';
import { registerRichText } from '@lexical/rich-text';
import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { DOMSerializer } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { story } from './react-story';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { firstRows } from './story-state';

document.querySelector('#app')!.innerHTML =
  `<div>${renderToStaticMarkup(story(createElement as never, firstRows()) as never)}</div>
  <div id="prosemirror"></div><div id="lexical" contenteditable="true" style="border:1px solid;min-height:40px"></div><div id="codemirror"></div>
  <div id="plain" contenteditable="true" style="border:1px solid;min-height:40px"></div><textarea id="area" rows="4" cols="60"></textarea>`;
const article = document.querySelector('article')!;
article.append(...document.querySelectorAll('#prosemirror, #lexical, #codemirror, #plain, #area'));

const prose = new EditorView(document.querySelector('#prosemirror')!, {
  state: EditorState.create({ schema, plugins: [keymap(baseKeymap)] }),
});
const lexical = createEditor({
  namespace: 'workshop',
  onError: (error) => {
    throw error;
  },
});
lexical.setRootElement(document.querySelector<HTMLElement>('#lexical'));
registerRichText(lexical);
lexical.update(() => void $getRoot().append($createParagraphNode()));
const code = new CodeView({ state: CodeState.create({}), parent: document.querySelector('#codemirror')! });
Object.assign(globalThis, {
  editors: {
    focus: {
      prosemirror: () => prose.focus(),
      lexical: () => lexical.focus(),
      codemirror: () => code.focus(),
      plain: () => document.querySelector<HTMLElement>('#plain')!.focus(),
      area: () => document.querySelector<HTMLElement>('#area')!.focus(),
    },
    saved: () => ({
      prosemirror: (() => {
        const box = document.createElement('div');
        box.append(DOMSerializer.fromSchema(schema).serializeFragment(prose.state.doc.content));
        return box.innerHTML;
      })(),
      lexical: JSON.stringify(lexical.getEditorState()),
      codemirror: code.state.doc.toString(),
      plain: document.querySelector('#plain')!.innerHTML,
      area: document.querySelector<HTMLTextAreaElement>('#area')!.value,
      shown:
        document.querySelector('#prosemirror')!.innerHTML +
        document.querySelector('#lexical')!.innerHTML +
        document.querySelector('#codemirror')!.innerHTML.replace(/cm-cursor\b.*?style="[^"]*"/g, ''),
    }),
  },
});
