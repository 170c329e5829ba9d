import AnalysisCore
import DocumentIngest
import Glibc
import Testing

/// Documents that are built to exhaust or to mislead a reader end soon, in text or in a failure.
@Suite(.serialized) struct ThreatTests {
    fileprivate static func line(
        _ name: String,
        _ content: String,
        _ xml: XMLOptions? = nil
    ) async throws -> String {
        let folder = try TemporaryFolder()
        try folder.write(name, content)
        let lines = try await folder.lines(
            IngestOptions(html: HTMLOptions(content: .body), xml: xml)
        )
        return String(lines.joined(separator: "\n").prefix(60))
    }

    fileprivate static func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    fileprivate static let cases: [Threat] = [
        Threat(
            "attributes.html",
            "<p" + (0..<100_000).map { " a\($0)" }.joined() + ">x",
            "attributes.html: failed damaged"
        ),
        Threat(
            "attributes.xml",
            "<p" + (0..<100_000).map { " a\($0)=''" }.joined() + ">x</p>",
            "attributes.xml: failed damaged"
        ),
        Threat("tables.html", repeated("<table><tr><td>", 2_000) + "deep", "tables.html: deep"),
        Threat("fonts.html", repeated("<font><b>", 600) + "x", "fonts.html: x"),
        Threat("amps.html", "<p>" + repeated("&", 300_000), "amps.html: " + repeated("&", 49)),
        Threat("deep.html", repeated("<div>", 100_000) + "x", "deep.html: x"),
        Threat(
            "deep.xml",
            repeated("<a>", 100_000) + "x" + repeated("</a>", 100_000),
            "deep.xml: x"
        ),
        Threat(
            "quadratic.xml",
            "<!DOCTYPE a [<!ENTITY b '\(repeated("b", 50_000))'>]><a>\(repeated("&b;", 50_000))</a>",
            "quadratic.xml: failed damaged"
        ),
        Threat(
            "empty-bomb.xml",
            "<!DOCTYPE a [<!ENTITY b ''>"
                + (1...9).map {
                    "<!ENTITY b\($0) '\(repeated($0 == 1 ? "&b;" : "&b\($0 - 1);", 20))'>"
                }.joined() + "]><a>&b9;</a>",
            "empty-bomb.xml: failed damaged"
        ),
        Threat(
            "markup-bomb.xml",
            "<!DOCTYPE a [<!ENTITY b '<i>x</i>'>"
                + (1...9).map {
                    "<!ENTITY b\($0) '\(repeated($0 == 1 ? "&b;" : "&b\($0 - 1);", 20))'>"
                }.joined() + "]><a>&b9;</a>",
            "markup-bomb.xml: failed damaged"
        ),
        Threat(
            "markup-uses.xml",
            "<!DOCTYPE a [<!ENTITY b '<i/>'>]><a>\(repeated("&b;", 1_000_000))</a>",
            "markup-uses.xml: failed damaged"
        ),
        Threat(
            "markup-of-itself.xml",
            "<!DOCTYPE a [<!ENTITY b '<i>&c;</i>'><!ENTITY c '<i>&b;</i>'>]><a>&b;</a>",
            "markup-of-itself.xml: failed damaged"
        ),
        Threat(
            "xxe.xml",
            "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
            "xxe.xml: failed damaged"
        ),
        Threat(
            "parameter.xml",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'> %p;]><a>x</a>",
            "parameter.xml: x"
        ),
        Threat(
            "dtd.xml",
            "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x'><a>caf&eacute;</a>",
            "dtd.xml: café"
        ),
        Threat(
            "defaults.xml",
            "<!DOCTYPE a [<!ATTLIST a " + (0..<100_000).map { "b\($0) CDATA 'x' " }.joined()
                + ">]><a>x</a>",
            "defaults.xml: failed damaged"
        ),
        Threat(
            "elements.xml",
            "<!DOCTYPE a [" + (0..<100_000).map { "<!ATTLIST a\($0) b CDATA 'x'>" }.joined()
                + "]><a>x</a>",
            "elements.xml: failed damaged"
        ),
        Threat(
            "default-bomb.xml",
            "<!DOCTYPE a [<!ATTLIST b c CDATA '\(repeated("x", 50_000))'>]><a>x"
                + repeated("<b/>", 300_000) + "</a>",
            "default-bomb.xml: failed damaged"
        ),
        Threat(
            "values.xml",
            "<!DOCTYPE a [<!ATTLIST a b (" + (0..<100_000).map { "v\($0)|" }.joined()
                + "w) #IMPLIED>]><a>x</a>",
            "values.xml: failed damaged"
        ),
        Threat(
            "namespaces.xml",
            (0..<100_000).map { "<a xmlns:n\($0)='u'>" }.joined() + "x" + repeated("</a>", 100_000),
            "namespaces.xml: failed damaged"
        ),
        Threat(
            "names.xml",
            "<a>" + (0..<200_000).map { "<n\($0)/>" }.joined() + "</a>",
            "names.xml: failed damaged"
        ),
        Threat(
            "entities.xml",
            "<!DOCTYPE a [" + (0..<200_000).map { "<!ENTITY e\($0) 'x'>" }.joined() + "]><a>x</a>",
            "entities.xml: failed damaged"
        ),
        Threat(
            "carried.xml",
            "<rss><description><![CDATA[\(repeated("<p>a ", 200_000))]]></description></rss>",
            "carried.xml: " + repeated("a\n\n", 15) + "a\n"
        ),
        Threat(
            "tags.xml",
            "<rss><description><![CDATA[\(repeated("<a", 1_000_000))]]></description></rss>",
            "tags.xml: " + repeated("<a", 25)
        ),
        Threat(
            "text-node.xml",
            "<a>\(repeated("x", 3_000_000))</a>",
            "text-node.xml: " + repeated("x", 45)
        ),
        Threat(
            "attribute.xml",
            "<a b='\(repeated("x", 3_000_000))'>y</a>",
            "attribute.xml: y"
        ),
        Threat("attribute.html", "<p title='\(repeated("x", 3_000_000))'>y", "attribute.html: y"),
        Threat("titles.html", repeated("<title>", 1_000_000), "titles.html: failed empty"),
        Threat("comments.html", "x" + repeated("<!--", 1_000_000), "comments.html: x"),
        Threat(
            "references.html",
            "x" + repeated("&#", 1_000_000),
            "references.html: x" + repeated("&#", 21)
        ),
        Threat(
            "ends.html",
            repeated("<div>", 900) + repeated("</b>", 300_000) + "x",
            "ends.html: x"
        ),
        Threat("truncated.xml", "<a><b>x</b>", "truncated.xml: failed damaged"),
        Threat("two.xml", "<a>x</a><b>y</b>", "two.xml: failed damaged"),
        Threat("utf7.html", "<meta charset=utf-7><p>+ADw-", "utf7.html: failed not-text"),
        Threat("nul.html", "<p>be\0fore</p><p>after", "nul.html: before\n\nafter"),
        Threat(
            "prose.html",
            "<p>1 < 2 and 3 > 2 &#0; &#xD800; &#128;</p>",
            "prose.html: 1 < 2 and 3 > 2 \u{FFFD} \u{FFFD} €"
        ),
        Threat("comment.html", "<p>x<!-- y <p>z", "comment.html: x"),
    ]

    private static let records: [Threat] = [
        Threat(
            "nested.xml",
            "<l>" + repeated("<r>", 50_000) + "<t>x</t>" + repeated("</r>", 50_000) + "</l>",
            "nested.xml#1: x\nnested.xml#2: x\nnested.xml#3: x\nnested.xml#4"
        ),
        Threat(
            "paths.xml",
            "<l><r id='1'>" + repeated("<t>", 50_000) + "x" + repeated("</t>", 50_000) + "</r></l>",
            "paths.xml#1: x"
        ),
        Threat(
            "siblings.xml",
            "<l><r id='1'><t>x</t>" + repeated("<r/>", 100_000) + "</r></l>",
            "siblings.xml#1: x\nsiblings.xml#2: failed empty\nsiblings.xml#"
        ),
        Threat(
            "spaces.xml",
            "<l><r id='1'><t>\(repeated("a  b\n ", 500_000))</t></r></l>",
            "spaces.xml#1: a b" + repeated(" a b", 10) + " a "
        ),
        Threat(
            "references.xml",
            "<l><r id='1'><t>\(repeated("&#65;", 500_000))</t></r></l>",
            "references.xml#1: " + repeated("A", 42)
        ),
        Threat(
            "bomb.xml",
            "<!DOCTYPE l [<!ENTITY w '\(repeated("w", 50_000))'>]><l><r id='\(repeated("&w;", 3_000))'/></l>",
            "bomb.xml: failed damaged"
        ),
    ]

    @Test(.timeLimit(.minutes(10)), arguments: cases)
    func `A hostile document ends soon`(threat: Threat) async throws {
        let line = try await Self.line(threat.name, threat.content())
        #expect(line == threat.expected)
    }

    @Test(.timeLimit(.minutes(10)), arguments: records)
    func `A hostile file of records ends soon`(threat: Threat) async throws {
        let xml = XMLOptions(record: "//r", text: ["t", ".//r/t"], id: "@id")
        let line = try await Self.line(threat.name, threat.content(), xml)
        #expect(line == threat.expected)
    }

    @Test(.timeLimit(.minutes(10)))
    func `Hostile documents keep to a gigabyte and a half`() async throws {
        await #expect(processExitsWith: .success) {
            var limit = rlimit(rlim_cur: 1_500_000_000, rlim_max: 1_500_000_000)
            #expect(setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0)
            for threat in ThreatTests.cases {
                let line = try await ThreatTests.line(threat.name, threat.content())
                #expect(line == threat.expected)
            }
        }
    }
}

/// A document that is built to do harm, and what becomes of it.
struct Threat: Sendable, CustomTestStringConvertible {
    var name: String
    /// Made when it is needed, and not kept: there are many megabytes of them.
    var content: @Sendable () -> String
    var expected: String

    init(
        _ name: String,
        _ content: @autoclosure @escaping @Sendable () -> String,
        _ expected: String
    ) {
        self.name = name
        self.content = content
        self.expected = expected
    }

    var testDescription: String { name }
}
