public import AnalysisCore
public import HTTPTransport

/// The key of a provider, and where it came from.
public struct ProviderKey: Sendable {
    /// How a key is sent.
    public typealias Form = Platform.KeyForm

    /// The key; `nil` where there is none, or none yet.
    public let secret: Secret?
    /// How it is sent.
    public let form: Form
    /// The variable that it came from, or that it would come from.
    public let variable: String
    /// Why it cannot be had, in words; `nil` where it is there, or none was named.
    public let obstacle: String?
    /// The command that gives it when it is first needed.
    let command: KeyCommand?
    /// Whose identity is exchanged for a token when one is first needed.
    let identity: FederatedIdentity?

    /// Whether there is a key, or something that will give one.
    public var isNamed: Bool { secret != nil || command != nil || identity != nil }

    /// The key that the variables of an environment name for a provider's own API.
    ///
    /// - Parameters:
    ///   - provider: The name of the provider.
    ///   - environment: The variables.
    public init(provider: String, environment: [String: String]) {
        let platform = Platform.named(provider, of: provider)
        self.init(
            variable: platform?.keyVariable ?? "\(provider.uppercased())_API_KEY",
            form: .apiKey,
            takesTokens: platform?.takesTokens ?? false,
            environment: environment
        )
    }

    /// The key that the variables of an environment name for a platform.
    ///
    /// - Parameters:
    ///   - platform: The platform.
    ///   - environment: The variables.
    public init(platform: Platform, environment: [String: String]) {
        self.init(
            variable: platform.keyVariable,
            form: platform.keyForm,
            takesTokens: platform.takesTokens,
            environment: environment
        )
    }

    /// The key that the variables of an environment name.
    ///
    /// It is the first of these: `NAME` holds it; `NAME_FILE` names a file that holds it and nothing
    /// else, as containers are handed secrets; `NAME_COMMAND` is a command that prints it;
    /// `ANTHROPIC_AUTH_TOKEN` holds a token that is sent as a bearer; the variables of
    /// ``FederatedIdentity`` say whose identity is exchanged for one. Empty ones count as missing. No
    /// file such as `.env` is looked for.
    private init(
        variable: String,
        form: Form,
        takesTokens: Bool,
        environment: [String: String]
    ) {
        func value(_ name: String) -> String? {
            environment[name].map(\.withoutSpaceAround).flatMap { $0.isEmpty ? nil : $0 }
        }
        let (file, command) = (variable + "_FILE", variable + "_COMMAND")
        if let key = value(variable) {
            self.init(from: variable, form, Secret(key))
        } else if let path = value(file) {
            switch KeyText.key(inFile: path) {
            case .success(let key): self.init(from: file, form, key)
            case .failure(let reason):
                self.init(
                    from: file,
                    form,
                    obstacle: "\(file) names \(path), which \(reason.words)"
                )
            }
        } else if let text = value(command) {
            self.init(
                from: command,
                form,
                command: KeyCommand(text: text, variable: command, environment: environment)
            )
        } else if takesTokens, let token = value("ANTHROPIC_AUTH_TOKEN") {
            self.init(from: "ANTHROPIC_AUTH_TOKEN", .bearer, Secret(token))
        } else if takesTokens, FederatedIdentity.isWanted(value) {
            switch FederatedIdentity.named(by: value, environment: environment) {
            case .success(let identity):
                self.init(from: FederatedIdentity.ruleVariable, .bearer, identity: identity)
            case .failure(let reason):
                self.init(from: FederatedIdentity.ruleVariable, .bearer, obstacle: reason.words)
            }
        } else {
            self.init(from: variable, form)
        }
    }

    private init(
        from variable: String,
        _ form: Form,
        _ secret: Secret? = nil,
        obstacle: String? = nil,
        command: KeyCommand? = nil,
        identity: FederatedIdentity? = nil
    ) {
        self.secret = secret
        self.form = form
        self.variable = variable
        self.obstacle = obstacle
        self.command = command
        self.identity = identity
    }
}

extension ProviderKey {
    /// What stands for the account in digests: it stays the same while tokens change.
    var account: String {
        if let secret { return secret.revealed }
        if let command { return "command \(command.text)" }
        return identity.map { "identity \($0.account)" } ?? ""
    }
}

extension String {
    /// The text without white space around it, such as a line end that a file left there.
    var withoutSpaceAround: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
