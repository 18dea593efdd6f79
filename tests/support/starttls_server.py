"""An SMTP server on 127.0.0.1 with TLS, for tests: python3 starttls_server.py CERT KEY [tls].

Prints its port, then every line that it reads within TLS. With "tls" TLS comes first (SMTPS).
"""
import socket
import ssl
import sys

context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[1], sys.argv[2])
is_tls_first = len(sys.argv) > 3

listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(8)
print(listener.getsockname()[1], flush=True)


def serve(connection):
    is_safe = is_tls_first
    if is_tls_first:
        connection = context.wrap_socket(connection, server_side=True)
    stream = connection.makefile("rwb")

    def say(text):
        stream.write(text.encode() + b"\r\n")
        stream.flush()

    say("220 localhost ready")
    while True:
        line = stream.readline().decode()
        if not line:
            return
        line = line.rstrip("\r\n")
        if is_safe:
            print(line, flush=True)
        verb = line.split(" ")[0]
        if verb == "EHLO":
            say("250-localhost")
            say("250 AUTH PLAIN" if is_safe else "250 STARTTLS")
        elif verb == "STARTTLS":
            say("220 Go on")
            connection = context.wrap_socket(connection, server_side=True)
            stream = connection.makefile("rwb")
            is_safe = True
        elif verb == "AUTH":
            if line == "AUTH PLAIN":
                say("334 ")
                print(stream.readline().decode().rstrip("\r\n"), flush=True)
            say("235 Welcome")
        elif verb == "DATA":
            say("354 Go on")
            while (part := stream.readline().decode().rstrip("\r\n")) != ".":
                print(part, flush=True)
            say("250 2.0.0 Ok: queued as 43")
        elif verb == "QUIT":
            say("221 Bye")
            return
        else:
            say("250 Ok")


while True:
    accepted, _ = listener.accept()
    try:
        serve(accepted)
    except (ssl.SSLError, ConnectionError):
        pass
    accepted.close()
