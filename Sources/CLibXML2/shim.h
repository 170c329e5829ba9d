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

/// Whether plaintext is read to the end of the page wherever it stands, as from 2.14 on.
static inline int analyze_reads_plaintext_everywhere(void) {
    return LIBXML_VERSION >= 21400;
}

/// Swallows errors that concern no document that is being parsed: those have a handler of their own.
static inline void analyze_xml_no_error(
    void *context,
#if LIBXML_VERSION >= 21200
    const xmlError *error
#else
    xmlErrorPtr error
#endif
) {
    (void)context;
    (void)error;
}

/// Keeps the library from printing. What is set so holds for a thread, so it is set before each use.
static inline void analyze_xml_silence(void) {
    xmlSetGenericErrorFunc(NULL, analyze_xml_no_message);
    xmlSetStructuredErrorFunc(NULL, analyze_xml_no_error);
}

/// Prepares the library once for the whole process: no catalogs, no external entities, no output.
static inline void analyze_xml_initialize(void) {
    xmlInitParser();
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
    xmlSetExternalEntityLoader(analyze_xml_no_entity);
}

/// Lets entities that nothing declares reach the handlers, instead of ending the parsing. From 2.14
/// on `analyze_xml_entity` sees to that alone.
static inline void analyze_xml_allow_undeclared(xmlParserCtxtPtr context) {
#if LIBXML_VERSION < 21400
    context->hasPErefs = 1;
#endif
    context->standalone = 0;
}

/// What `getEntity` answers, so that an attribute's value keeps the reference as it stands, and a
/// reference in text is reported: the placeholder, under the name that was asked for, or nothing.
///
/// Before 2.14 an entity in text would be parsed, so it gets none there. From 2.14 on one that has
/// children is taken for one that was parsed; they are not looked at where nothing is replaced.
static inline xmlEntityPtr analyze_xml_entity(
    xmlParserCtxtPtr context,
    xmlEntityPtr placeholder,
    const xmlChar *name
) {
#if LIBXML_VERSION < 21400
    if (context->instate != XML_PARSER_ATTRIBUTE_VALUE) return NULL;
#else
    (void)context;
    placeholder->children = (xmlNodePtr)placeholder;
#endif
    placeholder->name = name;
    return placeholder;
}

/// How many namespaces are known where a parser stands.
static inline long analyze_xml_namespace_count(xmlParserCtxtPtr context) {
#if LIBXML_VERSION < 21200
    return context->nsNr / 2;
#else
    return context->nsNr;
#endif
}

/// The prefix of one of these, or its address; nothing for the prefix of the default namespace.
static inline const xmlChar *analyze_xml_namespace(
    xmlParserCtxtPtr context,
    long index,
    int isAddress
) {
    return context->nsTab[2 * index + isAddress];
}

/// How many values of a list libxml2 has compared with each other; from 2.14 on it compares none.
static inline long analyze_xml_compared_values(const xmlEnumeration *values) {
    long count = 0;
#if LIBXML_VERSION < 21400
    for (; values; values = values->next) count++;
#else
    (void)values;
#endif
    return count;
}

/// The scalar of one of the 253 entities of HTML 4; 0 for any other name.
static inline unsigned int analyze_html_entity(const char *name) {
    const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
    return entity ? entity->value : 0;
}

/// The magic that tells libxml2 that a handler has the fields of SAX 2; the macro does not import.
static inline unsigned int analyze_xml_sax2_magic(void) {
    return XML_SAX2_MAGIC;
}

#endif
