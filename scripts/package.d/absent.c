/* What a portable build answers in place of libraries that it leaves out; see scripts/build.
 *
 * libxml2 asks ICU for encodings that iconv does not know, and we hand it UTF-8 alone: ICU's tables, 31 MB,
 * are never read. It hears that there is no such encoding.
 *
 * Foundation brings ICU's tables of languages, calendars and scripts with it, 34 MB, because GRDB imports it; what is
 * here formats by no language. It finds a package without any item, as in ICU's own stubdata.cpp, and ICU
 * answers that the resource is missing.
 *
 * The C++ library names arc4random of glibc 2.36 for a generator that nobody uses, so that the binary would
 * need that version.
 */
#include <stddef.h>
#include <stdint.h>
#include <sys/random.h>

#define WITH_VERSION(name, version) name##version
#define OF(name, version) WITH_VERSION(name, version)

#ifdef ICU
enum { fileAccessError = 4 };

void *OF(ucnv_open_, ICU)(const char *name, int *error) {
    (void)name;
    *error = fileAccessError;
    return NULL;
}

void OF(ucnv_close_, ICU)(void *converter) { (void)converter; }

void OF(ucnv_convertEx_, ICU)(void *target, void *source, char **to, const char *toEnd, const char **from,
                             const char *fromEnd, uint16_t *pivot, uint16_t **pivotFrom, uint16_t **pivotTo,
                             const uint16_t *pivotEnd, int8_t reset, int8_t flush, int *error) {
    (void)target, (void)source, (void)to, (void)toEnd, (void)from, (void)fromEnd, (void)pivot, (void)pivotFrom;
    (void)pivotTo, (void)pivotEnd, (void)reset, (void)flush;
    *error = fileAccessError;
}

void OF(ucnv_setToUCallBack_, ICU)(void) {}
void OF(ucnv_setFromUCallBack_, ICU)(void) {}
void OF(UCNV_TO_U_CALLBACK_STOP_, ICU)(void) {}
void OF(UCNV_FROM_U_CALLBACK_STOP_, ICU)(void) {}
#endif

#ifdef FOUNDATION_ICU
const struct {
    uint16_t headerSize;
    uint8_t magic[2];
    uint16_t infoSize, reserved;
    uint8_t isBigEndian, charset, sizeOfUChar, alsoReserved, format[4], formatVersion[4], dataVersion[4], padding[8];
    uint32_t count, last;
    int32_t contents[4];
} OF(__wrap_icudt, FOUNDATION_ICU) __attribute__((aligned(16))) = {
    .headerSize = 32,
    .magic = {0xda, 0x27},
    .infoSize = 20,
    .isBigEndian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__,
    .sizeOfUChar = 2,
    .format = {'T', 'o', 'C', 'P'},
    .formatVersion = {1},
};
#endif

uint32_t arc4random(void) {
    uint32_t value = 0;
    while (getrandom(&value, sizeof value, 0) != sizeof value) {}
    return value;
}
