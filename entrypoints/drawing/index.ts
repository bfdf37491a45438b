/** The drawing's script: hands the page script what draws badges, and nothing else. */

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawPage } from '@/lib/article/draw-page';
import { registerDrawing } from '@/lib/article/drawing-slot';

export default defineUnlistedScript(() => registerDrawing(drawPage));
