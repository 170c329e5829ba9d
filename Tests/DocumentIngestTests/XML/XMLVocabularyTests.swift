import Markup
import Testing

@testable import DocumentIngest

/// Which vocabulary a document is in, by its root.
@Suite struct XMLVocabularyTests {
    @Test(
        arguments: [
            ("rss", .feed), ("RDF", .feed), ("feed", .feed), ("channel", .feed), ("alto", .scan),
            ("PcGts", .scan), ("plist", .propertyList), ("TEI", .tei), ("TEI.2", .tei),
            ("teiCorpus", .tei), ("akomaNtoso", .legal), ("article", .publishing),
            ("book", .publishing), ("chapter", .publishing), ("part", .publishing),
            ("preface", .publishing), ("appendix", .publishing), ("set", .publishing),
            ("section", .publishing), ("sect1", .publishing), ("refentry", .publishing),
            ("topic", .publishing), ("concept", .publishing), ("task", .publishing),
            ("reference", .publishing), ("troubleshooting", .publishing),
            ("glossentry", .publishing),
            ("dita", .publishing), ("dtbook", .publishing), ("FictionBook", .publishing),
            ("sec", .publishing), ("nitf", .publishing), ("us-patent-grant", .publishing),
            ("us-patent-application", .publishing), ("patent-application-publication", .publishing),
            ("html", .other), ("order", .other), ("Article", .other), ("", .other),
        ] as [(String, XMLVocabulary)]
    )
    func `The name of the root tells`(name: String, vocabulary: XMLVocabulary) {
        #expect(XMLVocabulary(root: XMLName(local: name)) == vocabulary)
        let strange = XMLName(local: name, namespace: "urn:strange")
        #expect(XMLVocabulary(root: strange) == vocabulary)
    }

    @Test(
        arguments: [
            ("http://www.tei-c.org/ns/1.0", .tei), ("http://docbook.org/ns/docbook", .publishing),
            ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", .openDocument),
            ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", .wordprocessing),
            ("http://purl.oclc.org/ooxml/wordprocessingml/main", .wordprocessing),
            ("http://schemas.microsoft.com/office/word/2003/wordml", .wordprocessing),
            ("http://schemas.microsoft.com/office/2006/xmlPackage", .wordprocessing),
            ("http://www.w3.org/2005/Atom", .feed), ("http://purl.org/atom/ns#", .feed),
            ("http://www.gribuser.ru/xml/fictionbook/2.0", .publishing),
            ("http://www.daisy.org/z3986/2005/dtbook/", .publishing), ("urn:hl7-org:v3", .clinical),
            ("http://www.w3.org/1999/xhtml", .page),
            ("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", .legal),
            ("http://www.akomantoso.org/2.0", .legal),
            ("http://www.loc.gov/standards/alto/ns-v4#", .scan),
            ("http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15", .scan),
            ("http://www.akomantoso.com/", .feed),
            ("http://example.org/http://purl.org/atom/ns#", .feed),
        ] as [(String, XMLVocabulary)]
    )
    func `The namespace of the root tells before its name`(
        namespace: String,
        vocabulary: XMLVocabulary
    ) {
        let root = XMLName(local: "rss", namespace: namespace)
        #expect(XMLVocabulary(root: root) == vocabulary)
    }

    @Test func `Documents are texts, lists of properties are not, and others may be either`() {
        let prose: [XMLVocabulary] = [
            .publishing, .tei, .openDocument, .wordprocessing, .legal, .feed, .scan, .clinical,
            .page,
        ]
        #expect(prose.allSatisfy { $0.isProse == true })
        #expect(XMLVocabulary.propertyList.isProse == false)
        #expect(XMLVocabulary.other.isProse == nil)
    }

    @Test func `Feeds, properties and data may carry pages in their texts`() {
        let carriers: [XMLVocabulary] = [.feed, .propertyList, .other]
        #expect(carriers.allSatisfy { !$0.keepsTagsInText })
        let others: [XMLVocabulary] = [
            .publishing, .tei, .openDocument, .wordprocessing, .legal, .page, .clinical, .scan,
        ]
        #expect(others.allSatisfy { $0.keepsTagsInText })
    }

    @Test(
        arguments: [
            ("id", nil, true, false), ("class", nil, true, false), ("style", nil, true, false),
            ("href", nil, true, false), ("lang", nil, true, false), ("code", nil, true, true),
            ("lang", "http://www.w3.org/XML/1998/namespace", true, false),
            ("space", "http://www.w3.org/XML/1998/namespace", false, false),
            ("type", "http://www.w3.org/2001/XMLSchema-instance", false, false),
            ("type", "urn:x", true, true),
        ] as [(String, String?, Bool, Bool)]
    )
    func `An attribute is shown, or a sign of data, or about the file`(
        name: String,
        namespace: String?,
        isShown: Bool,
        isOfData: Bool
    ) {
        let role = XMLOutline.role(of: XMLName(local: name, namespace: namespace))
        #expect(role.contains(.shown) == isShown)
        #expect(role.contains(.ofData) == isOfData)
    }

    @Test(
        arguments: [
            ("name", [.key]), ("key", [.key, .pair]), ("k", [.key]), ("Name", [.key]),
            ("Key", [.key]),
            ("value", [.value, .pair]), ("val", [.value]), ("v", [.value]), ("content", [.value]),
            ("entry", [.pair]), ("property", [.pair]), ("meta", [.pair]), ("failure", [.log]),
            ("system-out", [.log]), ("code", [.log]), ("title", []),
        ] as [(String, XMLNameRole)]
    )
    func `A name may stand for a pair, its key, its value, or a log`(
        name: String,
        role: XMLNameRole
    ) {
        let found = XMLOutline.role(of: XMLName(local: name))
        #expect(found.subtracting([.shown, .ofData]) == role)
    }
}
