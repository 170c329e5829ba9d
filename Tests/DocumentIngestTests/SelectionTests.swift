import AnalysisCore
import DocumentIngest
import Testing

/// What a pipeline says about the parts of a page.
@Suite struct SelectionTests {
    private static let page = """
        <!DOCTYPE html><title>t</title><body><nav id="top">menu</nav><main class="wide big">
        <div class="a"><p role="note">one</p><div><p>two</p></div></div><p lang="de-AT">three</p></main>
        <x-foot>four</x-foot>
        """

    private func text(_ html: HTMLOptions) async throws -> String? {
        let bytes = Array(Self.page.utf8)
        return try await TemporaryFolder.document(
            "a.html",
            bytes: bytes,
            IngestOptions(html: html)
        )?.text
    }

    @Test(arguments: [
        ("main", "one\n\ntwo\n\nthree"), (".a > p", "one"), (".a p", "one\n\ntwo"),
        ("div div, #top", "menu\n\ntwo"), ("main.wide.big [role=note]", "one"),
        ("p[lang^='de']", "three"), ("[lang$=AT], [role]", "one\n\nthree"), ("*", nil),
        ("body > main > p", "three"), ("p.b", ""),
    ])
    func `Selectors choose what is read`(selector: String, expected: String?) async throws {
        let text = try await text(HTMLOptions(select: [selector]))
        if let expected {
            #expect(text ?? "" == expected)
        } else {
            #expect(text?.contains("four") == true)
        }
    }

    @Test func `Selectors choose what is left out`() async throws {
        let options = HTMLOptions(content: .body, remove: ["nav", ".a div", "[lang]"])
        #expect(try await text(options) == "one\n\nfour")
    }

    @Test(arguments: [
        "", "p:first-child", "a + b", "..x", "[x", "[style='a]", "my-element", "p >", "a,,b",
        "[data-x]",
    ])
    func `A selector that cannot be followed is an error with its reason`(selector: String) {
        #expect(throws: IngestError.self) {
            try IngestOptions(html: HTMLOptions(remove: [selector])).validate()
        }
    }
}
