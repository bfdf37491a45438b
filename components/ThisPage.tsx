/** What the popup says of the page beneath it: its shows, or why there are none and what can be done about it. */

import { Notice } from './Notice';
import { PageOverview } from './PageOverview';
import type { PopupProps } from './popup-props';
import { useSpeech } from './texts';

export function ThisPage(props: PopupProps) {
  const { say } = useSpeech();
  const { page } = props;
  switch (page.state) {
    case 'loading':
      return <p class="soft loading">{say('loading')}</p>;
    case 'annotated':
      return (
        <PageOverview
          annotation={page.annotation}
          cost={page.cost}
          copied={props.copied}
          onCopy={props.onCopy}
          onJump={props.onJump}
          onOpen={props.onOpenMention}
        />
      );
    case 'nothing-found':
      return <Notice heading={say('page_nothing_found')} text={say('page_nothing_found_text')} />;
    case 'no-story':
      return <Notice heading={say('page_no_story')} text={say('page_no_story_text')} />;
    case 'too-much':
      return <Notice heading={say('page_too_much')} text={say('page_too_much_text')} />;
    case 'off-here':
      return (
        <Notice heading={say('page_off_here', page.site)} text={say('page_off_here_text')}>
          <button type="button" class="primary" onClick={() => props.onSite(true)}>
            {say('site_switch_on')}
          </button>
        </Notice>
      );
    case 'paused':
      return (
        <Notice heading={say('page_paused')} text={say('page_paused_text')}>
          <button type="button" class="primary" onClick={() => props.onResume()}>
            {say('page_paused_end')}
          </button>
        </Notice>
      );
    case 'no-permission':
      return (
        <Notice heading={say('page_no_permission', page.site)} text={say('page_no_permission_text')}>
          <button type="button" class="primary" onClick={() => props.onAnnotateOnce()}>
            {say('annotate_once')}
          </button>
          <button type="button" onClick={() => props.onGrantSite()}>
            {say('annotate_always')}
          </button>
        </Notice>
      );
    case 'unreachable':
      return <Notice heading={say('page_unreachable')} text={say('page_unreachable_text')} />;
    case 'error':
      return (
        <Notice tone="problem" heading={say('page_error')} text={say('page_error_text')}>
          <button type="button" onClick={() => props.onRetry()}>
            {say('retry')}
          </button>
        </Notice>
      );
  }
}
