import Markup
import Testing

@Suite struct XMLTreeTests {
    private func text(_ document: String) throws -> String {
        String(decoding: try XMLTree(parsing: Array(document.utf8)).text, as: UTF8.self)
    }

    @Test func `Entities of HTML and of the document are expanded`() throws {
        let document = """
            <!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd" [<!ENTITY v "1.&#50;"><!ENTITY w "v&v;">]>
            <a b="&w;">caf&eacute; &w; &lt;</a>
            """
        #expect(try text(document).split(separator: "\n").last == "café v1.2 <")
    }

    @Test func `Entities of the ISO sets need no declaration`() throws {
        #expect(
            try text("<a>&frac13; &lsquor;x&rdquor; &Ccaron; &nbsp;&thinsp;</a>")
                == "⅓ ‚x” Č \u{A0}\u{2009}"
        )
    }

    @Test(arguments: [
        ("<a>&nope;</a>", "line 1, column 4: the entity &nope; is not declared in the document"),
        (
            "<!DOCTYPE a [<!ENTITY x SYSTEM '/etc/passwd'>]><a>&x;</a>",
            "line 1, column 51: the entity &x; stands in another file, which is never loaded"
        ),
        (
            "<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&x;'>]><a>&x;</a>",
            "line 1, column 53: the entity &x; expands to far more than the document holds"
        ),
        ("words", "line 1, column 1: it does not start with a tag"),
        (
            "<a b='x>",
            "line 1, column 9: the value of an attribute has no quotation mark at its end"
        ),
        ("<a b='1'\n c='&nope;'/>", "line 2: the entity &nope; is not declared in the document"),
    ])
    func `What cannot be read as a whole is an error with its line`(
        document: String,
        message: String
    ) throws {
        let error = #expect(throws: MarkupError.self) { try text(document) }
        #expect(error?.description == message)
    }

    @Test func `An entity bomb ends early`() {
        var bomb = "<!DOCTYPE a [<!ENTITY e0 'lol'>"
        for level in 1...9 {
            let value = String(repeating: "&e\(level - 1);", count: 10)
            bomb += "<!ENTITY e\(level) '\(value)'>"
        }
        let error = #expect(throws: MarkupError.self) { try text(bomb + "]><a>&e9;</a>") }
        #expect(error?.code == .limitExceeded)
    }

    @Test func `Nesting of any depth is read`() throws {
        let depth = 100_000
        let document =
            String(repeating: "<a>", count: depth) + "x" + String(repeating: "</a>", count: depth)
        #expect(try text(document) == "x")
    }

    @Test(arguments: [
        ("<a><b>x</b>\n<c>y", "line 2: it ends before the element c is closed"),
        ("<a>x</a><b/>", "line 1, column 9: something stands behind the end of the root element"),
    ])
    func `A document that was cut says so`(source: String, reason: String) {
        let error = #expect(throws: MarkupError.self) {
            try XMLTree(parsing: Array(source.utf8))
        }
        #expect(error?.description == reason)
    }
}
