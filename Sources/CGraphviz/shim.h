#ifndef CGRAPHVIZ_SHIM_H
#define CGRAPHVIZ_SHIM_H

#include <stddef.h>

#include <graphviz/gvc.h>

/// `gvRenderData` with the length as `size_t`, which it is from Graphviz 13 on; before, it is an
/// `unsigned`. No macro tells the two apart, so the declaration itself is asked.
static inline int dramatis_render_data(
    GVC_t *context, graph_t *graph, const char *format, char **data, size_t *length) {
  unsigned narrow = 0;
  size_t wide = 0;
  void *place = _Generic(
      &gvRenderData,
      int (*)(GVC_t *, graph_t *, const char *, char **, unsigned *): (void *)&narrow,
      default: (void *)&wide);
  int status = gvRenderData(context, graph, format, data, place);
  *length = wide > 0 ? wide : narrow;
  return status;
}

/// `gvPluginList` without its fourth parameter, which was never used and is gone from later versions.
static inline char **dramatis_plugin_list(GVC_t *context, const char *kind, int *count) {
  typedef char **(*without)(GVC_t *, const char *, int *);
  typedef char **(*with)(GVC_t *, const char *, int *, char *);
  void (*function)(void) = (void (*)(void))gvPluginList;
  return _Generic(
      &gvPluginList,
      without: ((without)function)(context, kind, count),
      default: ((with)function)(context, kind, count, NULL));
}

/// `agseterr` with the level as a number, since the enumeration's constants were renamed and its
/// type has no fixed width: 0 lets warnings and errors through.
static inline void dramatis_report_everything(void) { agseterr((agerrlevel_t)0); }

#endif
