import Testing

/// What is said of addresses, header fields and servers.
@Suite struct PlaceMessageTests {
    private static let addressesStart = "analysis: sentiment\nmodel: openai/a\nproviders: "
    private static let address = "expected: an address such as https://api.example.com"

    private static let addresses: [(place: String, message: String, help: String)] = [
        (
            "{openai: {base_url: «localhost:8080»}}",
            #"providers.openai.base_url cannot be "localhost:8080""#,
            address + " | did you mean: http://localhost:8080"
        ),
        (
            #"{openai: {base_url: «"127.0.0.1:8080"»}}"#,
            #"providers.openai.base_url cannot be "127.0.0.1:8080""#,
            address + " | did you mean: http://127.0.0.1:8080"
        ),
        (
            "{openai: {base_url: «api.example.com»}}",
            #"providers.openai.base_url cannot be "api.example.com""#,
            address + " | did you mean: https://api.example.com"
        ),
        (
            #"{openai: {base_url: «"ftp://a.example"»}}"#,
            #"providers.openai.base_url cannot be "ftp://a.example""#,
            address
        ),
        (
            #"{openai: {base_url: «"https://"»}}"#,
            #"providers.openai.base_url cannot be "https://""#,
            address
        ),
        (
            #"{openai: {base_url: «"https://a.example/v1?x=1"»}}"#,
            #"providers.openai.base_url cannot be "https://a.example/v1?x=1""#,
            "expected: an address such as https://api.example.com, without ? and #"
        ),
        (
            #"{openai: {base_url: «"https://a.example/v1#x"»}}"#,
            #"providers.openai.base_url cannot be "https://a.example/v1#x""#,
            "expected: an address such as https://api.example.com, without ? and #"
        ),
        (
            #"{openai: {base_url: "https://me:pw@a.example"}}"#,
            "line 3: providers.openai.base_url holds a name or a password, and "
                + "pipelines are kept in the ledger",
            "note: keys are read from the environment alone: leave it out, and "
                + "replace it if anybody has seen it"
        ),
        (
            #"{openai: {base_url: «"https://a.example/ä"»}}"#,
            #"providers.openai.base_url cannot be "https://a.example/ä""#,
            address
        ),
        (
            #"{openai: {base_url: «"https://a.example/a b"»}}"#,
            #"providers.openai.base_url cannot be "https://a.example/a b""#,
            address
        ),
        ("{openai: {base_url: «3»}}", "providers.openai.base_url cannot be 3", address),
        (
            "{openai: {platform: «azur»}}",
            #"providers.openai.platform cannot be "azur""#,
            "expected: openai or gemini"
        ),
        (
            "{openai: {schema: «loose»}}",
            #"providers.openai.schema cannot be "loose""#,
            "expected: enforced, strict or prompt"
        ),
        (
            "{openai: {patterns: «some»}}",
            #"providers.openai.patterns cannot be "some""#,
            "expected: all, plain or none"
        ),
        (
            #"{openai: {number_bounds: «"yes"»}}"#,
            #"providers.openai.number_bounds cannot be "yes""#,
            "expected: true or false | did you mean: true"
        ),
        (
            "{openai: {context_tokens: «0»}}",
            "providers.openai.context_tokens cannot be 0",
            "expected: a whole number of at least 1"
        ),
        (
            "{anthropic: {«schema»: strict}}",
            "unknown key providers.anthropic.schema",
            "expected: one of platform, base_url, headers | did you mean: "
                + "providers.openai.schema"
        ),
        (
            #"{«local»: {base_url: "http://localhost"}}"#,
            "unknown key providers.local",
            "expected: one of anthropic, openai"
        ),
        (
            "{«opnai»: {}}",
            "unknown key providers.opnai",
            "expected: one of anthropic, openai | did you mean: openai"
        ),
        (
            "«openai»",
            #"providers cannot be "openai""#,
            "expected: a mapping with the keys anthropic, openai"
        ),
    ]

    @Test(arguments: addresses)
    func `An address is whole, and holds no secret`(place: String, message: String, help: String) {
        let (said, wanted) = Remark.pair(Self.addressesStart + place, message, help)
        #expect(said == wanted)
    }

    private static let addressesTaken = [
        #"{openai: {base_url: "HTTP://A.example"}}"#,
        "{openai: {}}",
    ]

    @Test(arguments: addressesTaken)
    func `A scheme counts in any case, and nothing has to be said`(text: String) {
        #expect(Remark.all(on: Self.addressesStart + text) == [])
    }

    private static let headersStart = "analysis: sentiment\nmodel: openai/a\nproviders: "
    private static let secret =
        "note: keys are read from the environment alone: leave it out, and replace "
        + "it if anybody has seen it"

    private static let headers: [(place: String, message: String, help: String)] = [
        (
            "{openai: {headers: «[»a]}}",
            "providers.openai.headers cannot be a list",
            "expected: header fields such as {anthropic-workspace-id: wrkspc_1}"
        ),
        (
            #"{openai: {headers: {x-team: «""»}}}"#,
            #"providers.openai.headers.x-team cannot be """#,
            "expected: text of one line"
        ),
        (
            "{openai: {headers: {x-team: «3»}}}",
            "providers.openai.headers.x-team cannot be 3",
            "expected: text of one line"
        ),
        (
            #"{openai: {headers: {x-team: «"a\tb"»}}}"#,
            #"providers.openai.headers.x-team cannot be "a b""#,
            "expected: text of one line in ASCII"
        ),
        (
            "{openai: {headers: {x-team: «grün»}}}",
            #"providers.openai.headers.x-team cannot be "grün""#,
            "expected: text of one line in ASCII"
        ),
        (
            #"{openai: {headers: {«""»: a}}}"#,
            "providers.openai.headers. is no name of a header",
            ""
        ),
        (
            #"{openai: {headers: {«"a b"»: a}}}"#,
            "providers.openai.headers.a b is no name of a header",
            ""
        ),
        (
            "{openai: {headers: {«Host»: a}}}",
            "providers.openai.headers.Host cannot be set: the tool sets this header itself",
            ""
        ),
        (
            "{openai: {headers: {«Content-Type»: a}}}",
            "providers.openai.headers.Content-Type cannot be set: the tool sets "
                + "this header itself",
            ""
        ),
        (
            "{openai: {headers: {Authorization: a}}}",
            "line 3: providers.openai.headers.Authorization looks like a secret, "
                + "and pipelines are kept in the ledger",
            secret
        ),
        (
            "{openai: {headers: {X-Api-Key: sk-1}}}",
            "line 3: providers.openai.headers.X-Api-Key looks like a secret, and "
                + "pipelines are kept in the ledger",
            secret
        ),
        (
            "{openai: {headers: {x.session.token: a}}}",
            "line 3: providers.openai.headers.x.session.token looks like a secret, "
                + "and pipelines are kept in the ledger",
            secret
        ),
        (
            #"{openai: {headers: {x-team: «"${NONE}"»}}}"#,
            "providers.openai.headers.x-team: the environment variable NONE is not set",
            "note: set it, or give what stands for it as in ${NONE:-value}"
        ),
    ]

    @Test(arguments: headers)
    func `A header field is no secret, and none that the tool sets`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.headersStart + place, message, help)
        #expect(said == wanted)
    }

    private static let headersTaken = [
        "{openai: {headers: {X-Team: blue}}}",
        "{openai: {headers: {x-monkey: a}}}",
        #"{openai: {headers: {x-team: "${NONE:-b}"}}}"#,
    ]

    @Test(arguments: headersTaken)
    func `Header fields count in any case, and may hold variables`(text: String) {
        #expect(Remark.all(on: Self.headersStart + text) == [])
    }
}
