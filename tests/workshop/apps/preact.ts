import { h, render } from 'preact';
import { container, drive } from './drive';
import { story } from './react-story';
import { firstRows } from './story-state';

const update = (rows = firstRows()) => render(story(h as never, rows), container());
update();
drive(update, container);
