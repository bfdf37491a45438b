import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { container, drive } from './drive';
import { story } from './react-story';
import { firstRows } from './story-state';

const root = createRoot(container());
const update = (rows = firstRows()) => flushSync(() => root.render(story(createElement as never, rows)));
update();
drive(update, container);
