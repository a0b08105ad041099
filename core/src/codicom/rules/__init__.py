"""The rules of the standard that codicom checks itself; ``codicom.extend.own`` declares them as a plugin would."""
