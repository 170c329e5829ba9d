import AnalysisCore
import Markup
import Testing

@testable import DocumentIngest

/// Paths: what they lead to, and what is said about those that cannot be followed.
@Suite struct XMLPathTests {
    private static let condition =
        "a condition is a position or about attributes and children, such as [@id='x'] or "
        + "[kind='note']"
    private static let quotes = "a value stands between quotes, such as [@id='x']"
    private static let elsewhere = "a condition looks at attributes and children, not elsewhere"

    @Test(arguments: [
        ("", "the path is empty", 0), ("  ", "the path is empty", 0), ("a[", condition, 2),
        ("a[!]", condition, 2), ("a[//b]", condition, 2), ("a[@id", "a \"]\" is missing", 5),
        ("a[@id='x'", "a \"]\" is missing", 9),
        ("a[@id/", "an attribute can only stand at the end", 5),
        ("a[b c]", "\"c]\" is not understood in a condition", 4),
        ("a[@id]/", "a name is missing at the end", 7),
        ("a/@id/b", "an attribute can only stand at the end", 5),
        ("@id[1]", "an attribute can only stand at the end", 3),
        ("text()/a", "text() can only stand at the end", 6),
        ("a/text()[1]", "text() can only stand at the end", 8),
        ("a//", "a name is missing at the end", 3), ("/", "a name is missing at the end", 1),
        ("a/", "a name is missing at the end", 2), ("a|", "a name is missing at the end", 2),
        ("@", "a name is missing at the end", 1), ("a b", "\"b\" is not understood", 2),
        ("a/)", "\")\" is not a name", 2), ("1a", "\"1a\" is not a name", 0),
        ("a/-b", "\"-b\" is not a name", 2),
        ("../a", "\"..\" is not a name; a path cannot lead out of what it starts from", 0),
        ("a/../b", "\"..\" is not a name; a path cannot lead out of what it starts from", 2),
        ("child::a", "axes such as \"child::\" are not supported", 0),
        ("a/parent::b", "axes such as \"parent::\" are not supported", 2),
        (
            "a/p:b",
            "the prefix \"p\" is not declared in input.xml.namespaces; a name without a prefix is "
                + "that of any namespace", 2
        ),
        ("count(a)", "the function count() is not supported", 0),
        ("a[0]", "positions count from 1", 2),
        ("a[99999999999999999999]", "positions count from 1", 2),
        ("a[position()>1]", "a position is compared with =, as in [2]", 12),
        ("a[position(1)]", "a \")\" is missing", 11),
        ("a[not(2)]", "a position cannot be denied", 2),
        ("a[not(b]", "a \")\" is missing", 7), ("a[(b]", "a \")\" is missing", 4),
        ("a[b][2]", "a position must be the first condition of its step", 7),
        ("a[contains(b)]", "a \",\" is missing", 12), ("a[contains(b,c)]", quotes, 13),
        ("a[contains(b,'c']", "a \")\" is missing", 16), ("a[contains(b,3)]", quotes, 13),
        ("a[starts-with(b 'c')]", "a \",\" is missing", 16), ("a[b=c]", quotes, 4),
        ("a[b>x]", quotes, 4), ("a[b='x]", quotes, 4),
        ("a[.//b]", elsewhere, 2),
        ("a[contains(/b,'x')]", elsewhere, 11), ("a[contains(//b,'x')]", elsewhere, 11),
        ("a[b//c]", "a condition looks at attributes and children, not further down", 5),
        ("a[b or]", "\"or]\" is not understood in a condition", 4),
        ("a[b and ]", condition, 8),
    ])
    func `What is wrong with a path is said, and where`(path: String, reason: String, offset: Int) {
        let error = #expect(throws: IngestError.self) {
            try XMLPath.alternatives(in: path, namespaces: [:])
        }
        #expect(error?.reason == reason)
        #expect(error?.offset == offset)
        #expect(error?.subject == path)
        #expect(error?.code == .invalidOption)
    }

    @Test func `Conditions stand in each other twenty deep`() throws {
        func path(_ depth: Int) -> String {
            String(repeating: "a[", count: depth) + "b" + String(repeating: "]", count: depth)
        }
        #expect(try XMLPath.alternatives(in: path(20), namespaces: [:]).count == 1)
        let error = #expect(throws: IngestError.self) {
            try XMLPath.alternatives(in: path(21), namespaces: [:])
        }
        #expect(error?.reason == "conditions are nested too deep")
    }

    private static let source = """
        <r id='0' xmlns:p='urn:p'><a n='1'>x</a><a n='2'><b>y</b> <b k='v'>z  z</b></a>
        <c><a n='30'/><p:d>q</p:d></c><d>e</d></r>
        """

    private func targets(_ path: String) throws -> String {
        let tree = try XMLTree(parsing: Array(Self.source.utf8))
        let paths = try XMLPath.alternatives(in: path, namespaces: ["p": "urn:p", "n": "urn:n"])
        var follower = XMLPathFollower(paths)
        let root = try #require(tree.elements.first).node
        follower.find(from: root, in: tree)
        return follower.found.map { target in
            if let attribute = target.attribute { return "@" + tree.attributeValue(attribute) }
            let inner = target.element..<Int(tree.nodes[target.element].end)
            let words = inner.flatMap { tree.text[tree.textRange(of: $0)] }.split { $0 <= 0x20 }
            return tree.name(of: target.element).local + ":"
                + String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
        }.joined(separator: " ")
    }

    @Test(arguments: [
        ("a", "a:x a:y z z"), (".//a", "a:x a:y z z a:"), ("//a", "a:x a:y z z a:"),
        ("./a", "a:x a:y z z"),
        (".", "r:xy z z qe"), ("*", "a:x a:y z z c:q d:e"), ("*/a", "a:"), ("c/a", "a:"),
        ("a[1]", "a:x"), ("a[2]", "a:y z z"), ("a[3]", ""), ("a[position()=2]", "a:y z z"),
        ("a[ position() = 1 ]", "a:x"), ("a[@n='1']", "a:x"), ("a[@n=\"2\"]", "a:y z z"),
        ("a[@n!='1']", "a:y z z"), ("a[@m]", ""), ("a[@n]", "a:x a:y z z"), ("a[b]", "a:y z z"),
        ("a[not(b)]", "a:x"), ("a[b='y']", "a:y z z"), ("a[b='z z']", "a:y z z"), ("a[b='q']", ""),
        ("a[b!='y']", "a:y z z"), ("a[.='x']", "a:x"), ("a[contains(b,'z z')]", "a:y z z"),
        ("a[contains(., 'y')]", "a:y z z"), ("a[starts-with(@n,'2')]", "a:y z z"),
        ("a[starts-with(b,'z')]", "a:y z z"), ("a[starts-with(b,' z')]", ""),
        ("a[normalize-space(.)='x']", "a:x"), ("a[normalize-space()='x']", "a:x"),
        ("a[@n=1]", "a:x"), ("a[@n = 01.0]", "a:x"), ("a[@n!=1]", "a:y z z"), ("a[b=0]", ""),
        ("a[@n=1 and not(b)]", "a:x"),
        ("a[@n>1]", "a:y z z"), ("a[@n>=2]", "a:y z z"), ("a[@n<2]", "a:x"), ("a[@n<=1]", "a:x"),
        ("//a[@n>2]", "a:"), ("//a[@n > 9.5]", "a:"), ("a[@n>-1]", "a:x a:y z z"), ("a[b>1]", ""),
        ("a[@n>1 and b]", "a:y z z"), ("a[@n='1' and b]", ""), ("a[@n='1' or b]", "a:x a:y z z"),
        ("a[(@n='1') or (@n='7')]", "a:x"), ("a[not(b or @n='1')]", ""), ("a[@n][b]", "a:y z z"),
        ("a[b[@k]]", "a:y z z"), ("a[b[2]='y']", ""), ("a[b[2]='z z']", "a:y z z"),
        ("a[*]", "a:y z z"),
        ("a/b", "b:y b:z z"), ("a/b[@k]", "b:z z"), ("a/b[2]", "b:z z"), ("a/b/@k", "@v"),
        ("a/@n", "@1 @2"), ("//a/@n", "@1 @2 @30"), ("@id", "@0"), ("@*", "@0"), ("@x", ""),
        ("//@n", "@1 @2 @30"), ("//@id", "@0"), ("a//@k", "@v"), ("a//@n", "@1 @2"),
        ("//*//@k", "@v"), ("*//@n | @id", "@0 @1 @2 @30"), ("a/text()", "a:x a:y z z"),
        ("c//a", "a:"), ("a//b", "b:y b:z z"),
        ("//c//a", "a:"), ("d", "d:e"), ("//d", "d:q d:e"), ("//p:d", "d:q"), ("//n:d", ""),
        ("p:*", ""), ("c/p:*", "d:q"), ("a|c/a", "a:x a:y z z a:"), ("c/a|a", "a:x a:y z z a:"),
        ("a | a", "a:x a:y z z"), ("@id | a/@n", "@0 @1 @2"), ("a[1] | d", "a:x d:e"),
        ("nothing", ""),
        (" a ", "a:x a:y z z"),
    ])
    func `A path leads to elements or attributes`(path: String, expected: String) throws {
        let found = try targets(path)
        #expect(found == expected)
    }

    @Test(arguments: [
        ("7", "<", "8", true), ("8", "<", "8", false), ("8", "<=", "8", true),
        ("9", "<=", "8", false),
        ("9", ">", "8", true), ("8", ">", "8", false), ("8", ">=", "8", true),
        ("7", ">=", "8", false),
        ("10", ">", "9", true), (" 10 ", ">", "9", true), ("1 0", ">", "0", false),
        ("x", ">", "0", false),
        ("1", ">", "x", false), ("", "<", "1", false), ("1.5", "<", "1.50001", true),
        ("8", "=", "8", true),
        ("8.0", "=", "8", false), ("8", "!=", "8", false), ("a", "!=", "b", true),
        ("-1", "<", "0", true),
    ])
    func `Values are compared as numbers where it is not about being equal`(
        value: String,
        sign: String,
        wanted: String,
        holds: Bool
    ) {
        #expect(XMLPath.Comparison(rawValue: sign)?.holds(value, wanted) == holds)
    }

    @Test(arguments: [
        ("a[2]", false), ("a[@id]", false), ("a[@id='x']", false), ("a[b]", true),
        ("a[.='x']", true),
        ("a[not(@id)]", false), ("a[not(b)]", true), ("a[@x and @y]", false), ("a[@x and b]", true),
        ("a[@x or b/@y]", true), ("a[contains(@x,'y')]", false), ("a[starts-with(b,'y')]", true),
        ("a[@n>3]", false), ("a[@n=3]", false), ("a[b=3]", true),
    ])
    func `A condition is told from attributes, or needs what the element holds`(
        path: String,
        needsContent: Bool
    ) throws {
        let step = try #require(try XMLPath.alternatives(in: path, namespaces: [:])[0].steps.last)
        #expect(step.conditions.contains(where: \.needsContent) == needsContent)
        #expect(step.conditions.compactMap(\.position) == (path == "a[2]" ? [2] : []))
    }

    private func keeps(_ options: XMLOptions) throws -> (XMLRecordPaths, [String]?) {
        let paths = try #require(try XMLRecordPaths(options))
        let names = ["a", "b", "c", "d", "e"]
        return (paths, paths.keepsChild.map { keeps in names.filter { keeps(XMLName(local: $0)) } })
    }

    @Test(
        arguments: [
            (["a"], nil, [], "r", ["a"]), (["a", "b/c"], nil, [], "r", ["a", "b"]),
            (["a"], "b", [], "r", ["a", "b"]),
            (["a"], "@id", ["c", "d/@x"], "r", ["a", "c", "d"]),
            (["a"], nil, [], "r[e='x']", ["a", "e"]), (["a"], nil, [], "r[@x]", ["a"]),
            (["a|b"], nil, [], "r", ["a", "b"]), ([], nil, [], "r", nil),
            (["."], nil, [], "r", nil),
            ([".//a"], nil, [], "r", nil), (["a"], "//b", [], "r", nil),
            (["*"], nil, [], "r", ["a", "b", "c", "d", "e"]), (["@x"], nil, [], "r", []),
            (["a"], nil, [], "r[.='x']", nil), (["a"], "//@id", [], "r", nil),
        ] as [([String], String?, [String], String, [String]?)]
    )
    func `Of a record is kept what the paths ask for`(
        text: [String],
        id: String?,
        fields: [String],
        record: String,
        kept: [String]?
    ) throws {
        let fields = fields.map { XMLOptions.Field(name: $0, path: $0) }
        let found = try keeps(XMLOptions(record: record, text: text, id: id, fields: fields)).1
        #expect(found == kept)
    }

    @Test func `Of its attributes those that paths ask for, and its language`() throws {
        let (paths, _) = try keeps(
            XMLOptions(
                record: "r[@kind='x']",
                text: ["a/@no", "b"],
                id: "@id",
                fields: [XMLOptions.Field(name: "f", path: "@when")]
            )
        )
        let names = ["id", "when", "kind", "lang", "no", "other"]
        let kept = names.filter { paths.keepsAttribute(XMLName(local: $0)) }
        #expect(kept == ["id", "when", "kind", "lang"])
    }

    @Test(arguments: [
        (XMLOptions(record: "//a/@id"), "//a/@id", "a record is an element, such as //article"),
        (XMLOptions(record: "."), ".", "a record is an element, such as //article"),
        (
            XMLOptions(record: "a[b]/c"), "a[b]/c",
            "only the record itself can have a condition on what it holds: what stands around it is "
                + "not read yet where it starts"
        ),
        (
            XMLOptions(record: "a", text: ["/b"]), "/b",
            "it must be relative to the record, without a slash at its start"
        ),
        (
            XMLOptions(record: "a", id: "b|/c"), "b|/c",
            "it must be relative to the record, without a slash at its start"
        ),
        (
            XMLOptions(record: "a", fields: [XMLOptions.Field(name: "x", path: "/x")]), "/x",
            "it must be relative to the record, without a slash at its start"
        ),
        (
            XMLOptions(text: ["b"]), "b",
            "it has no meaning without xml.record, which says where the records are"
        ),
        (
            XMLOptions(id: "@id"), "@id",
            "it has no meaning without xml.record, which says where the records are"
        ),
        (
            XMLOptions(fields: [XMLOptions.Field(name: "x", path: "y")]), "y",
            "it has no meaning without xml.record, which says where the records are"
        ),
    ])
    func `Paths that do not fit together are refused`(
        options: XMLOptions,
        subject: String,
        reason: String
    ) {
        let error = #expect(throws: IngestError.self) { try options.validate() }
        #expect(error?.subject == subject)
        #expect(error?.reason == reason)
    }

    @Test func `Paths that fit together are not`() throws {
        try XMLOptions().validate()
        try XMLOptions(record: "a[@x]/b[c]", text: ["d"], id: "@id").validate()
        try XMLOptions(record: "/a/b | //c", text: [".//d"]).validate()
    }
}
