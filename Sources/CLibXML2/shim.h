// libxml2 as Swift can import it: what is a macro, a mutable global or a choice of the library
// that we never want is wrapped here.

#ifndef ANALYZE_CLIBXML2_SHIM_H
#define ANALYZE_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// ICU's headers, which libxml2 would pull in for a type that we do not use, contradict those that
// Foundation brings.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/// `xmlFree` is a mutable global function pointer, which Swift 6 refuses.
static inline void analyze_xml_free(void *memory) {
    xmlFree(memory);
}

/// The version that the process runs with, as digits.
static inline const char *analyze_xml_version(void) {
    return xmlParserVersion;
}

/// Loads nothing, whatever a document asks for.
static inline xmlParserInputPtr analyze_xml_no_entity(
    const char *url,
    const char *identifier,
    xmlParserCtxtPtr context
) {
    (void)url;
    (void)identifier;
    (void)context;
    return NULL;
}

/// Swallows what libxml2 would print: errors reach us through the structured handler.
static inline void analyze_xml_no_message(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

/// Prepares the library once for the whole process: no catalogs, no external entities, no output.
static inline void analyze_xml_initialize(void) {
    xmlInitParser();
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
    xmlSetExternalEntityLoader(analyze_xml_no_entity);
    xmlSetGenericErrorFunc(NULL, analyze_xml_no_message);
}

/// The magic that tells libxml2 that a handler has the fields of SAX 2; the macro does not import.
static inline unsigned int analyze_xml_sax2_magic(void) {
    return XML_SAX2_MAGIC;
}

#endif
