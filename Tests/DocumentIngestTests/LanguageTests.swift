import AnalysisCore
import DocumentIngest
import Testing

/// The language of documents, as they declare it.
@Suite struct LanguageTests {
    @Test(arguments: [
        ("a.xml", "<a xml:lang='de'><b xml:lang='en'>Cup</b></a>", "de"),
        ("a.xml", "<text><p>He wrote <q xml:lang='la'>ad astra</q> and left.</p></text>", nil),
        ("a.xml", "<TEI><text xml:lang='de_AT'><p>Er ging.</p></text></TEI>", "de-AT"),
        ("a.xml", "<a><pre lang='python'>x = 1</pre></a>", nil),
        (
            "a.xml", "<rss><channel><language>pt-br</language><title>T</title></channel></rss>",
            "pt-br"
        ),
        (
            "a.xml",
            "<r xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:language>fr</dc:language>"
                + "<dc:title xml:lang='en'>Worms</dc:title><b>Les vers.</b></r>", "fr"
        ),
        (
            "a.xml",
            "<ClinicalDocument xmlns='urn:hl7-org:v3'><languageCode code='en-US'/>"
                + "<title>Visit</title></ClinicalDocument>", "en-US"
        ),
        ("a.html", "<html lang='en_GB'><p>Hello</p></html>", "en-GB"),
        (
            "a.html", "<html lang='english'><meta name='dc.language' content='en'><p>Hi</p></html>",
            "en"
        ),
        ("a.html", "<html><p lang='fr'>Bonjour</p></html>", nil),
        ("a.eml", "From: a@example.org\nContent-Language: nl, en\n\nHallo\n", "nl"),
    ])
    func `It is the declared one, and never guessed`(
        name: String,
        content: String,
        language: String?
    ) async throws {
        let document = try #require(try await TemporaryFolder.document(name, content))
        #expect(document.metadata["language"] == language)
    }

    @Test func `A record has what is declared around it, or for most of its text`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "f.xml",
            """
            <l xml:lang="de"><s><r>eins</r></s><s xml:lang="fr"><r>deux</r>
            <r xml:lang="en">three</r><r><t lang="it">quattro cinque</t><n>6</n></r>
            <r>sept <q xml:lang="la">acht</q> neuf dix</r></s><r>elf</r><r>&</r>
            <r>zwölf</r></l><l><r>none</r></l>
            """
        )
        let options = IngestOptions(xml: XMLOptions(record: "//r"))
        var languages: [String?] = []
        for try await item in DocumentSource(paths: [folder.path], options: options).items() {
            guard case .document(let document) = item else { continue }
            languages.append(document.metadata["language"])
        }
        #expect(languages == ["de", "fr", "en", "it", "fr", "de", "de", nil])
    }
}
