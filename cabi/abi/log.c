// The way of a record into C. There are more of them than of all other callbacks, so
// that one step makes the object and calls the logger.
#include "zz_internal.h"

// The frame that Go fills in (cabi/log.go): the fields of the record, and its text.
struct log_frame {
   const struct LDKLogger *self;
   struct nativeRecordOpaque record;
   char text[];
};

void ldki_tr_Logger_log(void *frame) {
   struct log_frame *f = frame;
   if (!f->self || !f->self->log) {
      if (f->self)
         ldk_fault("Logger.log", "log", "the callback is NULL");
      f->self = NULL;
      return;
   }
   const size_t head = sizeof(struct ldk_slot);
   struct nativeRecordOpaque *r = ldki_slot(LDKI_Record);
   memcpy((char *)r + head, (char *)&f->record + head, sizeof *r - head);
   size_t n = r->f_args.len;
   if (n) {
      r->f_args.chars = memcpy(ldk_alloc(n), f->text, n);
      r->f_args.chars_is_owned = true;
   }
   f->self->log(f->self->this_arg, (struct LDKRecord){ r, true });
}
