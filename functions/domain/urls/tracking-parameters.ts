/**
 * Parameters that only say how a reader came, as two or more public lists agree or as one list knows them under a name
 * that is nothing else. Lower-case. `ref`, `source`, `id`, `p`, `r` are never here: on some sites they name the article.
 */
const names = `
  __hsfp __hssc __hstc __io_lv __twitter_impression _bhlid _branch_match_id _branch_referrer _bta_c
  _bta_tid _clde _cldee _ga _gl _hsenc _io_session_id _ke _kx _openstat _sgm_action _sgm_campaign
  _sgm_source _zucks_suid action_object_map action_ref_map action_type_map adfrom adjust_adgroup
  adjust_campaign adjust_creative adjust_referrer adjust_tracker adjust_tracker_limit admitad_uid
  aiad_clid asgtbndr at_recipient_id at_recipient_list bbeml bsft_aaid bsft_clkid bsft_eid bsft_ek
  bsft_mid bsft_uid ceneo_spo cm_cr cm_me cmpid cx_click cx_recsorder cx_recswidget dclid dm_i
  dpg_campaign dpg_content dpg_medium dpg_source ebisadid echobox ef_id epik et_rid external_click_id
  famad_xuid fb_action_ids fb_action_types fb_comment_id fb_ref fb_source fbclid gad_source gbraid gclid
  gclsrc gdffi gdfms gdftrk gpromocode gps_adid gqt gs_l guccounter guce_referrer guce_referrer_sig
  hmb_campaign hmb_medium hmb_source hsa_acc hsa_ad hsa_cam hsa_grp hsa_kw hsa_la hsa_mt hsa_net hsa_ol
  hsa_src hsa_tgt hsa_ver hsctatracking igshid ir_adid ir_campaignid ir_partnerid irclickid irgwc
  itm_campaign itm_content itm_medium itm_source itm_term matomo_campaign matomo_cid matomo_content
  matomo_group matomo_keyword matomo_medium matomo_placement matomo_source mc_cid mc_eid mc_tc
  mindbox-click-id mindbox-message-key mkcid mkevt mkrid mkt_tok mkwid ml_subscriber ml_subscriber_hash
  msclkid ndclid nx_source oft_c oft_ck oft_d oft_id oft_ids oft_k oft_lk oft_sk oly_anon_id oly_enc_id
  oprtrack os_ehash pcrid piwik_campaign piwik_keyword piwik_kwd pk_campaign pk_cid pk_keyword pk_kwd
  pk_medium pk_source pk_vid rb_clickid redirect_log_mongo_id redirect_mongo_id rtkcid s_cid s_kwcid
  sb_referer_host sc_customer sc_eh sc_uid sccid sfmc_activityid sfmc_id sms_click sms_source sms_uph
  srsltid ss_email_id syclid tduid tracking_source trk_contact trk_module trk_msg trk_sid ttclid tw_adid
  tw_campaign tw_content tw_source tw_term twclid unicorn_click_id user_email_address usqp vc_lpp
  vero_conv vero_id vgo_ee vmcid wbraid wickedid wt_mc wt_zmc wtrid xtor yclid ymclid ymid ysclid
`

/** Beginnings of names of such parameters. */
export const trackingPrefixes = ['cm_mmc', 'mtm_', 'otm_', 'utm_']

/** What is tracking on these hosts and their subdomains only. A name that ends in `*` is a beginning. */
const byHost: Record<string, string> = {
  __proto__: null as never,
  'nytimes.com': 'smid referringsource sgrp ugrp partner emc _r smtyp rref',
  'washingtonpost.com': 'itid wpisrc wpmm pwapi_token',
  'wsj.com': 'mod st reflink trackingcode inttrackingcode',
  'theguardian.com': 'cmp',
  'cbsnews.com': 'ftag intcid linkid',
  'bbc.com': 'at_* xtor pinned_post_* src_origin',
  'bbc.co.uk': 'at_* xtor pinned_post_* src_origin',
  'bloomberg.com': 'srnd leadsource in_source trk re_source sref',
  'bloomberglaw.com': 'srnd leadsource in_source trk re_source',
  'reuters.com': 'taid edition-redirect',
  'apnews.com': 'user_email',
  'thehill.com': 'emaila emailb rnd',
  'substack.com': 'sd triedredirect r publication_id post_id isfreemail token',
  'medium.com': 'source',
  'forbes.com': 'sh ss',
  'businessinsider.com': 'r op inline-endstory-related-recommendations',
  'msn.com': 'cvid ocid',
  'reddit.com':
    'share_id rdt ref ref_source ref_campaign correlation_id post_fullname post_index target_user $deep_link',
  'news.google.com': 'oc hl gl ceid',
  'npr.org': 'ft f',
  'cnn.com': 'cid',
  'abcnews.go.com': 'cid',
  'nbcnews.com': 'cid icid',
  'foxnews.com': 'intcmp cmpid',
  'latimes.com': 'srref',
}

/** Names of parameters that are tracking on every host. */
export const trackingNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/))

/** The names that are tracking on this host alone; `www.` is already gone. */
export function hostTracking(host: string): readonly string[] {
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const known = byHost[name]
    if (known) return known.split(' ')
  }
  return []
}
